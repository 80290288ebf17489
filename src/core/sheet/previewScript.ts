/**
 * The script of a preview's page, our own and the only one that runs there. It hands choices to the
 * host, keeps what was chosen, and shows what comes back without losing the place.
 */
export const previewScript = `
const host = acquireVsCodeApi();
const get = (id) => document.getElementById(id);
const fields = ['layout', 'week', 'day', 'languages', 'paper', 'zoom'];
let state = Object.assign({ layout: 'teach', week: '1', day: '', languages: '', paper: '', zoom: '' }, host.getState());
const fill = (select, values) => {
  const key = JSON.stringify(values);
  if (select.dataset.key === key) return;
  select.dataset.key = key;
  select.replaceChildren(...values.map(([value, label]) => new Option(label, value)));
};
const show = () => { for (const id of fields) get(id).value = state[id]; };
const width = 850; // of a sheet of paper with the desk around it
const zoom = () => {
  const desk = get('desk');
  const scale = state.zoom === '' ? Math.min(1.5, desk.clientWidth / width) : Number(state.zoom) / 100;
  get('page').style.width = Math.floor(width * scale) + 'px';
  Object.assign(get('sheet').style, { transform: 'scale(' + scale + ')', width: width + 'px', height: desk.clientHeight / scale + 'px' });
};
new ResizeObserver(zoom).observe(get('desk'));
const ask = () => { host.setState(state); host.postMessage({ type: 'choose', state }); };
for (const id of fields) get(id).addEventListener('change', () => {
  state = Object.assign({}, state, { [id]: get(id).value });
  if (id === 'zoom') { host.setState(state); zoom(); } else ask();
});
get('choices').addEventListener('submit', (event) => event.preventDefault());
get('print').addEventListener('click', () => host.postMessage({ type: 'print', state }));
get('export').addEventListener('click', () => host.postMessage({ type: 'export', state }));
window.addEventListener('message', ({ data }) => {
  if (data.type !== 'show') return;
  Object.assign(state, data.chosen);
  fill(get('week'), [['', 'All'], ...Array.from({ length: data.weeks }, (_, i) => [String(i + 1), String(i + 1)])]);
  fill(get('day'), [['', 'All'], ...data.days.map((day) => [day, day])]);
  // a choice of the program before, which this one does not have
  const gone = data.weeks > 0 && (Number(state.week) > data.weeks || (state.day !== '' && !data.days.includes(state.day)));
  if (gone) state = Object.assign({}, state, { week: '1', day: '' });
  show();
  host.setState(state);
  if (gone) ask();
  get('message').textContent = data.message || '';
  get('desk').hidden = data.html === '';
  zoom();
  const sheet = get('sheet');
  const at = sheet.contentWindow ? sheet.contentWindow.scrollY : 0;
  sheet.onload = () => sheet.contentWindow.scrollTo(0, at);
  sheet.srcdoc = data.html;
});
show();
host.postMessage({ type: 'ready', state });
`;
