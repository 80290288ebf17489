/**
 * The book's only script: a search over what stands in the page. Without it the page is whole, the box
 * is not shown, and the browser's own search and the contents serve. It writes text alone, never markup.
 */
export const searchScript = `
'use strict';
(() => {
  const form = document.querySelector('.find');
  const box = form.querySelector('input');
  const hits = form.querySelector('.hits');
  const folded = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
  const rank = (entry, words) => {
    if (words.every((word) => entry.title.includes(word))) return entry.title.startsWith(words[0]) ? 0 : 1;
    if (words.every((word) => entry.names.includes(word))) return 2;
    return words.every((word) => entry.text.includes(word)) ? 3 : 9;
  };
  let entries;
  const read = () =>
    [...document.querySelectorAll('.note')].map((note) => ({
      id: note.id,
      shown: note.dataset.title,
      kind: note.dataset.kind,
      title: folded(note.dataset.title),
      names: folded(note.dataset.title + ' ' + [...note.querySelectorAll('.also, .summary, .cite')].map((each) => each.textContent).join(' ')),
      text: folded(note.textContent),
    }));
  const show = () => {
    const words = folded(box.value).split(/\\s+/).filter(Boolean);
    hits.replaceChildren();
    hits.hidden = words.length === 0;
    if (words.length === 0) return;
    entries ??= read();
    const found = entries
      .map((entry) => ({ entry, rank: rank(entry, words) }))
      .filter((each) => each.rank < 9)
      .sort((a, b) => a.rank - b.rank || (a.entry.kind === 'Paper') - (b.entry.kind === 'Paper'));
    const count = document.createElement('p');
    count.textContent = found.length === 0 ? 'Nothing matches: try fewer or other words.' : found.length === 1 ? '1 note' : found.length + ' notes';
    const list = document.createElement('ol');
    for (const { entry } of found.slice(0, 80)) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = '#' + encodeURIComponent(entry.id);
      link.textContent = entry.shown;
      const kind = document.createElement('span');
      kind.textContent = entry.kind;
      link.append(' ', kind);
      item.append(link);
      list.append(item);
    }
    hits.append(count, list);
  };
  const close = () => {
    hits.hidden = true;
  };
  form.hidden = false;
  box.addEventListener('input', show);
  box.addEventListener('focus', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    hits.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      box.value = '';
      show();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [box, ...hits.querySelectorAll('a')];
    const next = stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    stops[Math.max(0, Math.min(stops.length - 1, next))].focus();
    event.preventDefault();
  });
  hits.addEventListener('click', (event) => {
    if (event.target.closest('a')) close();
  });
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
  addEventListener('beforeprint', () => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
})();
`;

/** The hash under which the page's policy lets the script run; a test holds it equal to the script. */
export const searchScriptHash = 'sha256-L4A5YY9cKyfQA0GmVqW4znA0/dfBUN8QmiJbe1h6z+k=';
