import { kinds } from '../note/kinds/all.ts';
import { kindTitle } from '../knowledge/outline.ts';

const colours = {
  light: `--paper: #f7f8f6; --card: #ffffff; --ink: #1a2320; --soft: #54615c; --line: #d8dfdb; --tint: #eef3f1; --deep: #0d4f45; --warn: #8f3a0c; --warn-tint: #fdf3ec; --figure-paper: #ffffff; --figure-body: #7d8a86; --figure-thing: #d7dedb; --figure-move: #0d7a68; color-scheme: light;`,
  dark: `--paper: #121816; --card: #1a2120; --ink: #e3e9e6; --soft: #a2aea9; --line: #333d39; --tint: #222b28; --deep: #84d3c0; --warn: #f0a878; --warn-tint: #2d211a; --figure-paper: #1a2120; --figure-body: #93a19c; --figure-thing: #47524e; --figure-move: #5fd1bb; color-scheme: dark;`,
} as const;

/** What looks the same on screen and on paper. */
const base = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; font-kerning: normal; overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, h4, h5, p, ul, ol, dl, dd, figure, table, blockquote { margin: 0; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; letter-spacing: -.012em; }
p { text-wrap: pretty; }
a { color: var(--deep); text-decoration-thickness: .06em; text-underline-offset: .16em; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
a:hover { text-decoration-color: currentColor; }
strong { font-weight: 650; }
code, pre { font: .92em ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
ul, ol { padding-left: 1.25em; }
li + li { margin-top: .2em; }
ul.plain { padding: 0; list-style: none; }
.number { color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; letter-spacing: 0; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; }
.row { display: grid; grid-template-columns: 9.4rem minmax(0, 1fr); gap: .15rem 1.2rem; padding: .55rem 0; border-top: 1px solid var(--line); }
.row h5 { padding-top: .12em; font-size: .84rem; line-height: 1.5; font-weight: 650; color: var(--deep); }
.said { max-width: 68ch; }
.said > * + * { margin-top: .45em; }
.note { position: relative; }
.note h4 { font-size: 1.45rem; }
.note h4 .number { margin-right: .25em; font-size: .72em; }
.also { margin-top: .15rem; color: var(--soft); font-size: .88rem; }
.summary { margin-top: .5rem; max-width: 62ch; font-size: 1.1rem; line-height: 1.45; }
.standing { margin-top: .4rem; font-size: .85rem; font-weight: 650; color: var(--warn); }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 0; margin: .65rem 0 .75rem -1.3em; clip-path: inset(0 0 0 1.3em); color: var(--soft); font-size: .9rem; }
.facts > span { padding-left: 1.3em; text-indent: -1.3em; }
.facts > span > * { text-indent: 0; }
.facts > span::before { content: "·"; display: inline-block; width: 1.3em; text-indent: 0; text-align: center; }
.facts strong { color: var(--ink); }
.warn, .advice { margin: 0 0 .75rem; padding: .5rem .85rem; border-left: 3px solid var(--warn); background: var(--warn-tint); }
.advice { border-color: var(--deep); background: var(--tint); }
.dose { margin: 0 0 .75rem; padding: .7rem 1rem .75rem; background: var(--tint); border-radius: .4rem; }
.dose .figures { font-size: 1.2rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; }
.dose p + p { margin-top: .25rem; }
.dose .source { color: var(--soft); font-size: .88rem; }
.glance { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1.5rem; align-items: center; margin-bottom: .9rem; }
.glance .dose { margin: 0; align-self: stretch; }
figure svg { display: block; width: 20rem; height: auto; max-height: 10.5rem; }
figcaption { margin-top: .35rem; text-align: center; color: var(--soft); font-size: .85rem; }
.phase { display: inline-block; min-width: 5.6rem; margin-right: .4rem; color: var(--soft); font-size: .88rem; }
.said > p.rung { font-weight: 550; }
.claims { padding: 0 0 0 1.4em; list-style: none; }
.claims li { position: relative; }
.letter { position: absolute; left: -1.4em; color: var(--soft); }
.claims li + li { margin-top: .7em; }
.grade { display: block; color: var(--soft); font-size: .88rem; }
.mark { letter-spacing: .06em; color: var(--deep); }
.paper { font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { padding: .35rem .8rem .35rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
tr:first-child > th, tr:first-child > td { border-top: 0; }
tbody tr:first-child > * { border-top: 1px solid var(--line); }
.outcomes tbody tr:first-child > * { border-top: 0; padding-top: 0; }
thead th { font-size: .84rem; color: var(--soft); font-weight: 600; }
tbody th { font-weight: 600; }
.outcomes th { width: 36%; }
.outcomes td p + p { margin-top: .15rem; }
.outcomes .phase { display: block; min-width: 0; }
.when { display: block; font-weight: 400; color: var(--soft); font-size: .9em; }
.lead { max-width: 68ch; margin-top: .6rem; color: var(--soft); }
.papers ol { padding: 0; list-style: none; counter-reset: paper; }
.paper-entry { counter-increment: paper; }
.paper-entry .cite { position: relative; max-width: 74ch; }
.paper-entry .cite::before { content: counter(paper) "."; margin-right: .4em; color: var(--soft); font-variant-numeric: tabular-nums; }
.paper-entry .facts { margin-top: .3rem; margin-bottom: .5rem; }
.address { font-weight: 400; white-space: nowrap; }
.guide .row:first-of-type { border-top: 0; }
.cover h1 { font-size: clamp(2.1rem, 5vw, 3.2rem); letter-spacing: -.025em; }
.maker { color: var(--deep); font-weight: 650; letter-spacing: .02em; }
.subtitle { max-width: 44ch; margin-top: .7rem; font-size: 1.22rem; line-height: 1.4; color: var(--soft); }
.review { max-width: 68ch; margin-top: 1.75rem; padding: .7rem 1rem; border: 2px solid currentColor; border-radius: .3rem; }
.intended, .flags { max-width: 68ch; margin-top: 1.75rem; }
.cover h2 { margin-bottom: .4rem; font-size: 1.15rem; }
.intended p + p { margin-top: .5rem; }
.flags dt { font-weight: 650; color: var(--warn); }
.flags dd { margin-bottom: .5rem; }
.counts { margin-top: 1.75rem; color: var(--soft); font-size: .9rem; }
.contents h3 { margin: .55rem 0 .15rem; font-size: .84rem; font-weight: 650; letter-spacing: 0; }
.contents h3 a { color: var(--soft); text-decoration: none; }
.contents ul { padding: 0; list-style: none; }
.contents li { margin: 0; line-height: 1.35; }
.contents li a { display: grid; grid-template-columns: 2.9em minmax(0, 1fr); align-items: baseline; padding: .16rem 0; color: inherit; text-decoration: none; }
.contents li .number { font-size: .86em; }
`;

const screen = `
@media screen {
  html { scroll-padding-top: 1rem; }
  body { display: grid; grid-template-columns: 19.5rem minmax(0, 1fr); font-size: 1.03rem; }
  .skip { position: absolute; left: -99rem; }
  .skip:focus { left: 1rem; top: 1rem; z-index: 3; padding: .5rem; background: var(--card); }
  .side { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 0; height: 100vh; overflow-y: auto; border-right: 1px solid var(--line); background: var(--card); scrollbar-width: thin; }
  .cover, main { grid-column: 2; width: 100%; max-width: 58rem; margin: 0 auto; padding: 0 clamp(1.1rem, 4vw, 3rem); }
  .cover { grid-row: 1; padding-top: 4rem; padding-bottom: 2rem; }
  main { grid-row: 2; padding-bottom: 6rem; }
  .find { position: sticky; top: 0; z-index: 2; padding: .9rem 1.1rem .7rem; background: var(--card); border-bottom: 1px solid var(--line); }
  .find label { position: absolute; left: -99rem; }
  .find input { width: 100%; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--paper); color: inherit; font: inherit; font-size: .95rem; }
  :focus-visible { outline: 2px solid var(--deep); outline-offset: 2px; }
  .tocontents { display: none; }
  .hits { margin-top: .6rem; max-height: 75vh; overflow-y: auto; font-size: .92rem; }
  .hits p { color: var(--soft); }
  .hits ol { padding: 0; list-style: none; }
  .hits a { display: block; padding: .3rem .4rem; border-radius: .25rem; color: inherit; text-decoration: none; line-height: 1.3; }
  .hits a:hover, .hits a:focus { background: var(--tint); }
  .hits span { color: var(--soft); font-size: .85em; }
  .contents { padding: 1rem 1.1rem 3rem; font-size: .92rem; }
  .contents h2 { margin-bottom: .5rem; font-size: .95rem; color: var(--soft); font-weight: 600; letter-spacing: 0; }
  .contents summary, .plainlink { padding: .32rem 0; font-weight: 600; }
  .contents summary { cursor: pointer; }
  .contents summary .number { display: none; }
  .contents details[open] { padding-bottom: .7rem; }
  .whole { margin: .1rem 0 .3rem; font-size: .9em; }
  .contents li a:hover { color: var(--deep); }
  .chapter { padding-top: 3.5rem; }
  .chapter > h2 { padding-bottom: .5rem; border-bottom: 3px solid var(--deep); font-size: 2rem; }
  .group > h3 { margin: 2.4rem 0 .9rem; font-size: 1.15rem; color: var(--soft); font-weight: 600; }
  .chapter > h2 + .group:not(:has(> h3)) { padding-top: 1.4rem; }
  .note { margin-top: 1.4rem; padding: 1.4rem 1.6rem 1.1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); scroll-margin-top: 1rem; }
  .note:target { border-color: var(--deep); box-shadow: 0 0 0 1px var(--deep); }
  .claims li:target { background: var(--tint); box-shadow: 0 0 0 .35rem var(--tint); }
  .claims li:target .letter { color: var(--deep); font-weight: 650; }
  footer { margin-top: 3rem; color: var(--soft); font-size: .88rem; }
}
@media screen and (max-width: 62rem) {
  html { scroll-padding-top: 4.4rem; }
  body { display: block; font-size: 1rem; }
  .side { display: contents; }
  .find { display: grid; grid-template-columns: 1fr auto; gap: .2rem .9rem; align-items: center; padding: .55rem 1.1rem; border-top: 1px solid var(--line); }
  .find[hidden] { display: none; }
  .find input { font-size: 1rem; }
  .tocontents { display: block; font-size: .92rem; }
  .hits { grid-column: 1 / -1; max-height: 60vh; }
  .cover { padding-top: 2.2rem; }
  .contents { padding-top: 1.6rem; font-size: 1rem; background: var(--card); border-bottom: 1px solid var(--line); }
  .contents summary, .plainlink { padding: .5rem 0; }
  .contents li a { padding-top: .4rem; padding-bottom: .4rem; }
  .note { scroll-margin-top: 4.4rem; }
}
@media screen and (max-width: 40rem) {
  .row { grid-template-columns: 1fr; padding: .6rem 0; }
  .note { margin-left: -.5rem; margin-right: -.5rem; padding: 1.1rem 1rem .8rem; }
  .chapter > h2 { font-size: 1.7rem; }
  .outcomes th, .outcomes td { display: block; width: auto; border: 0; padding: 0; }
  .outcomes tr { display: block; padding: .5rem 0; border-top: 1px solid var(--line); }
  .outcomes tr:first-child { border-top: 0; padding-top: 0; }
  .said { overflow-x: auto; }
  .glance { grid-template-columns: 1fr; gap: .8rem; }
  .glance figure { order: -1; }
  figure svg { width: 100%; max-height: 9.5rem; }
}
`;

const paper = `
@page { size: A4; margin: 15mm 15mm 16mm; @bottom-left { content: "The Stridebook knowledge · not clinically reviewed"; font: 7.5pt "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif; color: #54615c; } @bottom-right { content: counter(page); font: 8pt "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif; color: #54615c; } }
@page cover { @bottom-left { content: none; } @bottom-right { content: none; } }
${kinds.map((kind) => `@page ${kind} { @top-right { content: "${kindTitle(kind)}"; font: 8pt "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif; color: #54615c; } }`).join('\n')}
@media print {
  :root { ${colours.light} --paper: #ffffff; --tint: #f0f3f2; }
  html { font-size: 8.5pt; }
  body { font-family: "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif; line-height: 1.34; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .skip, .find, script, .whole, footer { display: none; }
  a { color: inherit; text-decoration: none; }
  main a[data-n]::after, .cover a[data-n]::after { content: " (" attr(data-n) ")"; color: var(--soft); font-size: .86em; font-variant-numeric: tabular-nums; }
  .cover { page: cover; padding-top: 32mm; font-size: 10.5pt; }
  .cover h1 { font-size: 30pt; }
  .subtitle { font-size: 13.5pt; }
  .cover h2 { font-size: 12pt; }
  .contents { break-before: page; columns: 3; column-gap: 7mm; font-size: 7.6pt; }
  .contents h2 { column-span: all; margin-bottom: 4mm; font-size: 22pt; }
  .contents details { display: block; margin-bottom: 3mm; }
  .contents details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .contents summary { list-style: none; font-size: 10.5pt; font-weight: 650; color: var(--deep); break-after: avoid; }
  .contents h3 { font-size: 8pt; break-after: avoid; }
  .contents li a { padding: .1mm 0; }
  .contents li { break-inside: avoid; }
  .chapter { break-before: page; }
  ${kinds.map((kind) => `.chapter.${kind} { page: ${kind}; }`).join('\n  ')}
  .chapter.papers { page: reference; }
  .chapter > h2 { padding-bottom: 2mm; border-bottom: 2pt solid var(--deep); font-size: 22pt; break-after: avoid; }
  .group > h3 { margin: 6mm 0 -1mm; font-size: 12pt; color: var(--soft); break-after: avoid; }
  .note { margin-top: 5mm; padding-top: 2.5mm; border-top: 1.2pt solid var(--ink); break-inside: avoid; }
  .note header { break-inside: avoid; break-after: avoid; }
  .note h4 { font-size: 14pt; }
  .summary { max-width: none; }
  .facts { break-after: avoid; margin-top: 1.2mm; margin-bottom: 1.6mm; }
  .warn, .advice, .dose { break-inside: avoid; break-after: avoid; margin-bottom: 2mm; padding: 1.4mm 3mm; border-radius: 1mm; }
  .glance { gap: 6mm; margin-bottom: 2mm; break-inside: avoid; break-after: avoid; }
  figure svg { width: 74mm; max-height: 26mm; }
  .said { max-width: none; }
  .said > * + * { margin-top: .3em; }
  .row { padding: .9mm 0; orphans: 2; widows: 2; }
  .said li { break-inside: avoid; }
  li + li { margin-top: .1em; }
  .rows { columns: 2; column-gap: 7mm; }
  .rows .row { display: block; border-top: .5pt solid var(--line); }
  .rows .row h5 { padding: 0; break-after: avoid; }
  .rows .row.wide { column-span: all; }
  .phase { min-width: 0; }
  .guide .row { grid-template-columns: 25mm minmax(0, 1fr); }
  th, td { padding: .7mm 2mm .7mm 0; }
  tr { break-inside: avoid; }
  .claims li + li { margin-top: .7mm; }
  .claims li { break-inside: avoid; }
  .papers .lead { max-width: none; }
  .papers ol { columns: 2; column-gap: 7mm; margin-top: 4mm; }
  .paper-entry { margin: 0; padding: 2mm 0; border-top: .6pt solid var(--line); font-size: .93rem; }
  .paper-entry .facts { margin-top: .6mm; margin-bottom: .6mm; }
  .paper-entry .row { grid-template-columns: 17mm minmax(0, 1fr); gap: 0 2mm; padding: .4mm 0; border-top: 0; }
}
`;

/** The book's look: system fonts, lines of at most 75 characters, light and dark on screen, A4 on paper. */
export const bookStyle = `
:root { ${colours.light} }
@media screen and (prefers-color-scheme: dark) { :root { ${colours.dark} } }
${base}${screen}${paper}`;
