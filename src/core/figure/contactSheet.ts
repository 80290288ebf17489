import type { NoteOf } from '../note/note.ts';
import { phases } from '../note/kinds/shared.ts';
import { escape } from '../text/escape.ts';
import { figureSvg } from './svg.ts';
import { figureTitle } from './title.ts';

/**
 * All drawings on one page, by phase, to be looked at side by side: can each exercise be told from
 * its drawing, and from its neighbours? Works without script and network, in light and in dark.
 */
export function contactSheet(exercises: readonly NoteOf<'exercise'>[]): string {
  const groups = phases.map((phase) => {
    const cards = exercises.filter((exercise) => exercise.data.phase === phase).map(card);
    return cards.length === 0
      ? ''
      : `<h2>${phase[0]?.toUpperCase()}${phase.slice(1)} <small>${cards.length}</small></h2>\n<div class="grid">\n${cards.join('\n')}\n</div>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Drawings of the exercises</title>
<style>${style}</style>
</head>
<body>
<h1>Drawings of the exercises</h1>
<p>The body's right side is solid, its left an outline. Each drawing is posed by the angles in its note.</p>
${groups.filter((group) => group !== '').join('\n')}
</body>
</html>
`;
}

function card(exercise: NoteOf<'exercise'>): string {
  const { figure } = exercise.data;
  const drawing = figure ? figureSvg(figure, figureTitle(exercise)) : '<p class="none">no drawing</p>';
  return `<figure><div>${drawing}</div><figcaption>${escape(exercise.title)}</figcaption></figure>`;
}

const style = `
:root { color-scheme: light dark; --figure-paper: #fff; color: #16201d; background: #eef2f0; }
body { max-width: 1500px; margin: 0 auto; padding: 24px; font: 15px/1.45 system-ui, sans-serif; }
h1 { margin: 0; font-size: 26px; } h2 { margin: 32px 0 10px; font-size: 18px; } small { font-weight: 400; opacity: .6; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 12px; }
figure { margin: 0; padding: 14px; border-radius: 8px; background: #fff; break-inside: avoid; }
figure div { height: 130px; display: flex; align-items: flex-end; justify-content: center; }
svg { max-width: 100%; max-height: 100%; }
figcaption { margin-top: 10px; text-align: center; }
.none { opacity: .6; }
@media (prefers-color-scheme: dark) {
  :root { --figure-paper: #1c2422; --figure-body: #93a19c; --figure-thing: #47524e; --figure-move: #5fd1bb; color: #e8eeec; background: #121816; }
  figure { background: #1c2422; }
}
@media print { :root { background: #fff; } body { padding: 0; } .grid { grid-template-columns: repeat(4, 1fr); } figure { border: 1px solid #bbb; } }
`;
