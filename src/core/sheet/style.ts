import type { Paper } from './choice.ts';

const sizes: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'Letter' };

/** The width of a sheet on screen: that of the paper without its margins. */
const widths: Readonly<Record<Paper, string>> = { a4: '192mm', letter: '198mm' };

/** The sheets' own style: black on white, grey-safe, at least 11 pt where an athlete reads, cards never split. */
export function sheetStyle(paper?: Paper): string {
  return `@page { ${paper === undefined ? '' : `size: ${sizes[paper]}; `}margin: 7.5mm 9mm 8.5mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt Arial, "Liberation Sans", sans-serif; color: #4a5652; } }
:root { --page: ${widths[paper ?? 'a4']}; }
${base}${teach}${fridge}${others}${screen}`;
}

const base = `
:root { color-scheme: light; --ink: #16201d; --soft: #46514d; --line: #aab6b1; --tint: #eef3f1; --deep: #0d4f45; }
* { box-sizing: border-box; }
body { margin: 0; background: #dfe5e2; color: var(--ink); font: 11pt/1.15 Arial, "Liberation Sans", "Helvetica Neue", system-ui, sans-serif; letter-spacing: -.012em; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet { width: var(--page); max-width: 100%; background: #fff; hyphens: auto; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, table, figure { margin: 0; }
h1 { font-size: 19pt; line-height: 1.12; letter-spacing: -.01em; hyphens: manual; }
h2 { font-size: 12pt; }
h2 span { font-size: 10.5pt; font-weight: 400; color: var(--soft); }
ul, ol { padding-left: 5.5mm; }
svg { display: block; }
small { font-size: .82em; font-weight: 400; color: var(--soft); }
.keep { break-inside: avoid; }
.of { display: flex; flex-direction: column; align-items: flex-end; gap: 1mm; text-align: right; }
.clinic { display: flex; align-items: center; gap: 3mm; font-size: 10pt; line-height: 1.15; color: var(--soft); }
.clinic b { color: var(--ink); }
.logo { height: 9mm; max-width: 45mm; object-fit: contain; }
.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 6mm; padding-bottom: 1.5mm; border-bottom: 2.2pt solid var(--deep); }
.program { font-weight: 600; color: var(--deep); }
.weeks { font-size: 12.5pt; font-weight: 500; color: var(--soft); white-space: nowrap; letter-spacing: 0; }
.meta { margin-top: .6mm; }
.head > div:first-child { flex: 1; }
.badge { flex: none; white-space: nowrap; padding: .8mm 2mm; border: 1pt solid var(--ink); border-radius: 1mm; font-size: 9.5pt; font-weight: 600; }
.label { font-size: 9pt; font-weight: 700; letter-spacing: .04em; text-transform: uppercase; color: var(--deep); }
.number { flex: none; width: 6.6mm; height: 6.6mm; border-radius: 50%; background: var(--deep); color: #fff; font-size: 10.5pt; font-weight: 700; line-height: 6.6mm; text-align: center; }
.rule { display: inline-block; width: 22mm; border-bottom: .8pt solid var(--ink); }
.rule.short { width: 10mm; }
.rule.long { width: 120mm; max-width: 60%; }
.box { display: inline-block; width: 4.6mm; height: 4.6mm; border: 1.1pt solid var(--ink); border-radius: .6mm; background: #fff; vertical-align: -.9mm; }
.small { margin-top: 2mm; font-size: 8.5pt; line-height: 1.2; color: var(--soft); }
.stamp { white-space: nowrap; }
.grid { width: 100%; border-collapse: collapse; table-layout: fixed; }
.grid th, .grid td { padding: .5mm 1mm; border: .8pt solid var(--line); text-align: left; font-size: 10pt; font-weight: 400; height: 5.4mm; }
.grid thead th { font-weight: 600; background: var(--tint); }
.unseen, .grid caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.dose b { font-size: 13pt; line-height: 1.15; }
.dose > span { display: block; font-weight: 600; }
.part { white-space: nowrap; }
.lights table { width: 100%; border-collapse: collapse; }
.lights th { width: 26mm; padding: 0 2mm 0 0; text-align: left; white-space: nowrap; }
.lights td { padding: 0 2mm 0 0; vertical-align: top; }
.lights td:nth-child(2) { width: 60mm; }
.light { display: inline-block; width: 3.2mm; height: 3.2mm; margin-right: 1.6mm; border: 1pt solid var(--ink); border-radius: 50%; }
.light.care { background: linear-gradient(90deg, var(--ink) 50%, #fff 50%); }
.light.halt { background: var(--ink); }
.lights-line span { margin-right: 2mm; }
.lights-line .light { margin-right: 1mm; vertical-align: -.3mm; }
.stopstrip { margin-top: 1.2mm; border: 1.6pt solid var(--ink); border-radius: 1mm; }
.stopstrip > div { padding: .6mm 2mm .8mm; }
.stopstrip > div + div { border-top: .8pt solid var(--line); }
.stopstrip h2 { display: inline; font-size: 11pt; }
.stopstrip h2 span { font-size: 11pt; font-weight: 700; color: var(--ink); text-decoration: underline; text-underline-offset: .6mm; }
.stopstrip p { display: inline; margin-left: 1.5mm; }
`;

const teach = `
.why { margin-top: 1.2mm; }
.ready { margin-top: 1.5mm; break-inside: avoid; }
.now { display: flex; flex-wrap: wrap; gap: 1mm 7mm; margin: 1mm 0 1.2mm; }
h2.block { display: flex; justify-content: space-between; align-items: baseline; margin: 2mm 0 .8mm; font-size: 12.5pt; color: var(--deep); }
.card { margin: 0 0 1.4mm; padding: .9mm 2mm; border: .9pt solid var(--line); border-radius: 1.5mm; break-inside: avoid; }
.top { display: flex; align-items: baseline; gap: 2mm; }
h3 { flex: 1; font-size: 13pt; line-height: 1.15; hyphens: manual; }
.evidence { flex: none; font-size: 8.5pt; color: var(--soft); }
.of-block { flex: none; font-size: 10.5pt; font-weight: 600; color: var(--deep); }
sup { line-height: 0; }
.body { display: flow-root; margin-top: .6mm; }
.how-much { float: left; width: 50mm; margin: 0 3mm .4mm 0; }
.stop, .caution { display: flow-root; }
.two .body { display: grid; grid-template-columns: 1fr 1fr; gap: 0 4mm; }
.two .body > p { grid-column: 1 / -1; }
.two .how-much { grid-column: 1 / -1; float: none; display: flex; align-items: center; flex-wrap: wrap; gap: 1mm 4mm; width: auto; }
.two .how-much .words { flex: 1 1 40mm; }
.how-much .dose { margin-top: .8mm; }
.words { margin-top: .6mm; color: var(--soft); }
.was { margin-top: .6mm; }
.how p, .how ol { margin-bottom: .5mm; }
.how ol { padding: 0; list-style: none; counter-reset: step; }
.how li { display: inline; counter-increment: step; }
.how li::before { content: counter(step) " "; font-weight: 700; color: var(--deep); }
.is-large .how li { display: block; margin-bottom: 1mm; }
.second { color: #2f3a36; }
.caution { margin-top: .6mm; padding-left: 2mm; border-left: 2.5pt solid var(--ink); }
.stop { margin-top: .8mm; padding: .4mm 1.8mm; border: 1.2pt solid var(--ink); border-radius: .8mm; }
.ladder { margin-top: .8mm; }
.log { display: flex; flex-wrap: wrap; align-items: center; gap: .6mm 4mm; margin-top: .8mm; padding: .5mm 1.6mm; background: var(--tint); border-radius: .8mm; }
.ticks { display: inline-flex; align-items: center; gap: 1mm; }
.ticks .box { width: 11.5mm; height: 6.2mm; padding: .2mm .7mm; font: 600 7.5pt Arial, "Liberation Sans", sans-serif; color: var(--soft); vertical-align: middle; }
.hint { color: var(--soft); font-size: 10pt; }
.changed { margin-left: auto; text-align: right; color: var(--soft); font-size: 10pt; line-height: 1.15; }
.film { display: flex; align-items: center; gap: 2mm; margin-top: 1mm; font-size: 10pt; }
.film svg { width: 20mm; height: 20mm; }
.simple .dose { text-align: right; }
footer { margin-top: 1mm; }
footer section { margin-bottom: 1.6mm; }
footer .grid { margin-top: 0; }
footer .grid + .grid { margin-top: 1mm; }
footer .rows th:first-child { width: 40mm; }
.load th:first-child { width: 62mm; }
.problems { margin-top: 1.4mm; }
.missed, .advice, .retest { margin-top: .6mm; }
.sources { font-size: 8pt; line-height: 1.15; }
.sources ol { columns: 2; column-gap: 5mm; padding-left: 4mm; }
.sources h2 { font-size: 10pt; break-after: avoid; }
.sources { break-inside: avoid; }
.sources li { break-inside: avoid; }
.sources em { color: var(--soft); font-style: normal; }
`;

const fridge = `
.fridge-day h2 { margin: 1.2mm 0 .4mm; color: var(--deep); }
.fridge-day h2 span { margin-left: 1.5mm; }
.row { display: grid; grid-template-columns: 6.6mm 29mm 1fr 54mm; gap: 2mm; align-items: center; padding: .7mm 0; border-bottom: .8pt solid var(--line); break-inside: avoid; }
.row h3 { font-size: 12pt; }
.row .dose b { font-size: 12.5pt; }
.row .dose > span { font-weight: 400; }
.row p { line-height: 1.16; }
.row.plain { grid-template-columns: 6.6mm 62mm 1fr; }
.row.plain h3 { font-size: 11pt; }
.halt b { text-transform: none; }
.row .dose b { margin-right: .3em; }
.row .dose > span { display: inline; }
.row .dose br { display: none; }
.later { margin-top: .2mm; }
.fridge-grid { margin: 2mm 0 1.5mm; }
.fridge-grid th:first-child { width: 37mm; }
.fridge-grid thead span { font-weight: 400; color: var(--soft); }
.fridge-grid th, .fridge-grid td { font-size: 11pt; }
.tick { display: inline-block; margin-right: 1.3mm; font-size: 9pt; white-space: nowrap; }
.tick .box { width: 4mm; height: 4mm; margin-right: .5mm; vertical-align: -.7mm; }
.fridge-foot > * { margin-top: 1mm; }
.tight .row, .scant .row { padding: .4mm 0; }
.tight .fridge-day h2, .scant .fridge-day h2 { margin-top: .6mm; }
.tight .fridge-grid, .scant .fridge-grid { margin: 1.2mm 0 1mm; }
.scant .row:not(.plain) { grid-template-columns: 6.6mm 20mm 1fr 62mm; }
.scant .fridge-grid th:first-child { width: 46mm; }
.is-fridge .small { margin-top: 1.2mm; }
`;

const others = `
.is-large { font-size: 16pt; line-height: 1.28; }
.is-large h1 { font-size: 27pt; }.is-large h2,.is-large h2.block { font-size: 18pt; }.is-large h3 { font-size: 20pt; }
.is-large h2 span,.is-large .weeks,.is-large .stopstrip h2,.is-large .stopstrip h2 span,.is-large .grid th,.is-large .grid td { font-size: 15pt; }
.is-large .label,.is-large .hint,.is-large .changed,.is-large .badge,.is-large .clinic { font-size: 14pt; }
.is-large .dose b { font-size: 20pt; }.is-large .small { font-size: 12pt; }
.is-large:not(.two) .how-much { width: 71mm; }.is-large .lights th { width: 40mm; }.is-large .lights td:nth-child(2) { width: 66mm; }
.is-large .number { width: 9mm; height: 9mm; font-size: 15pt; line-height: 9mm; }
.is-large .ticks .box { width: 16mm; height: 10mm; font-size: 11pt; }.is-large .box { width: 7mm; height: 7mm; }
.calendar { margin-top: 2mm; }
.calendar th:first-child { width: 21mm; }
.calendar td { vertical-align: top; height: 8mm; overflow-wrap: normal; }
.calendar .date { display: block; font-size: 8.5pt; color: var(--soft); }
.entry { display: block; font-size: 11pt; font-weight: 600; line-height: 1.15; }
.entry.run { font-weight: 400; }
.entry em { font-style: normal; font-weight: 400; color: var(--soft); white-space: nowrap; }
.calendar tr { break-inside: avoid; }
.calendar .daily td { height: auto; font-size: 10pt; background: var(--tint); }
.days { columns: 2; column-gap: 4mm; }
.day-box { margin-bottom: 2mm; padding: 1.2mm 2mm; border: .9pt solid var(--line); border-radius: 1.5mm; }
.day-box h3 span { font-size: 10.5pt; font-weight: 400; color: var(--soft); }
.day-box .dose, .day-box .dose > span { display: inline; font-weight: 400; }
.day-box .dose b { font-size: 11pt; font-weight: 400; }
.test { margin-top: 2.5mm; }
.test .grid th:first-child { width: 58mm; }
.test .grid td { height: 8mm; font-size: 11pt; }
.test .grid th span { display: block; font-size: 9pt; color: var(--soft); }
pre { margin: 0; font: 11pt/1.35 ui-monospace, "Liberation Mono", Consolas, monospace; white-space: pre-wrap; }
.coach { font-size: 10pt; line-height: 1.25; }
.is-coach .coach h2 { margin-top: 2.5mm; }
.is-coach .coach h3 { margin-top: 1mm; font-size: 10.5pt; }
.is-coach h3 span { font-size: 9pt; font-weight: 400; color: var(--soft); }
.is-coach li { margin: .2mm 0; }
.is-coach .chart { break-inside: avoid; }
.is-coach .chart svg { display: block; width: 100%; max-width: 160mm; height: auto; }
.is-coach .chart table { margin: 1mm 0; font-size: 9pt; }
.is-coach .chart th, .is-coach .chart td { padding: 0 2mm; text-align: left; }
@media print { .is-coach .chart details { display: none; } }
`;

const screen = `
@media screen {
  .sheet { margin: 6mm auto; padding: 9mm; width: calc(var(--page) + 18mm); box-shadow: 0 1px 6px #0003; }
}
@media print {
  body { background: #fff; }
  .sheet { width: auto; }
  .sheet + .sheet { break-before: page; }
}
@media screen and (max-width: 640px) {
  .sheet { margin: 0; padding: 5mm; width: auto; }
  .how-much,.is-large .how-much { float: none; width: auto; }
  .two .body { grid-template-columns: 1fr; }
  .row, .scant .row:not(.plain) { grid-template-columns: 6.6mm 1fr; }
  .row .drawing { display: none; }
  .row-dose { grid-column: 2; }
  .days { columns: 1; }
  .top { flex-wrap: wrap; }
}
`;
