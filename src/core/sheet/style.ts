/** The sheet's own style: black on white, grey-safe, at least 11 pt where an athlete reads, cards never split. */
export const sheetStyle = `
@page { margin: 9mm 10mm 9mm; }
:root { --ink: #16201d; --soft: #4a5652; --line: #b9c3bf; --tint: #eef3f1; --deep: #0d4f45; }
* { box-sizing: border-box; }
body { margin: 0; background: #dfe5e2; color: var(--ink); font: 11pt/1.24 Arial, "Liberation Sans", "Helvetica Neue", system-ui, sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet { max-width: 190mm; margin: 8mm auto; padding: 10mm; background: #fff; box-shadow: 0 1px 6px #0003; }
h1, h2, h3, h4, p, ul, ol, table { margin: 0; }
h1 { font-size: 21pt; line-height: 1.15; letter-spacing: -.01em; }
.weeks { font-size: 13pt; font-weight: 500; color: var(--soft); white-space: nowrap; letter-spacing: 0; }
h2 { font-size: 12pt; }
h4 { margin-top: 1mm; }
h4, .run-in > b { font-size: 8.5pt; font-weight: 700; letter-spacing: .06em; text-transform: uppercase; color: var(--deep); }
.run-in { margin-top: 1mm; }
ul, ol { padding-left: 5mm; }
li { margin: .2mm 0; }
.columns ul, .columns ol { padding-left: 4.2mm; }
.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 6mm; padding-bottom: 3mm; border-bottom: 2.5pt solid var(--deep); }
.program { font-weight: 600; color: var(--deep); }
.meta { margin-top: 1mm; }
.badge { flex: none; padding: 1mm 2.5mm; border: 1pt solid var(--ink); border-radius: 1mm; font-size: 9.5pt; font-weight: 600; }
.why { margin-top: 2.5mm; }
.safety { display: grid; grid-template-columns: 1.25fr 1fr; gap: 4mm; margin: 3mm 0 1mm; break-inside: avoid; }
.safety > div { padding: 1.5mm 3mm; border: 1pt solid var(--line); border-radius: 1.5mm; }
.safety p { margin-top: 1mm; white-space: nowrap; }
.stopstrip { border: 1.6pt solid var(--ink) !important; }
.lights { margin-top: 1.5mm; width: 100%; border-collapse: collapse; font-size: 10pt; }
.lights th { width: 19mm; padding: .3mm 2mm .3mm 0; text-align: left; white-space: nowrap; }
.lights td { padding: .3mm 2mm .3mm 0; vertical-align: top; }
.line { display: inline-block; width: 9mm; border-bottom: 1pt solid var(--ink); }
.line.wide { width: 20mm; }
h2.block { display: flex; justify-content: space-between; align-items: baseline; margin: 2.5mm 0 1mm; font-size: 13pt; color: var(--deep); }
h2.block span { font-size: 10pt; font-weight: 400; color: var(--soft); }
.card { margin: 0 0 2mm; padding: 1.8mm 3mm 1.5mm; border: 1pt solid var(--line); border-radius: 1.5mm; break-inside: avoid; }
.keep { break-inside: avoid; }
.top { display: flex; align-items: baseline; gap: 2.5mm; }
.number { flex: none; width: 7mm; height: 7mm; border-radius: 50%; background: var(--deep); color: #fff; font-weight: 700; line-height: 7mm; text-align: center; }
h3 { flex: 1; font-size: 13.5pt; line-height: 1.2; }
.dose { flex: none; max-width: 62%; font-size: 12pt; font-weight: 700; text-align: right; }
.words { margin: .4mm 0 0 9.5mm; color: var(--soft); }
.figure { margin: 1mm 0 0 9.5mm; }
.figure svg { display: block; height: 24mm; max-width: 100%; }
.caution { margin-top: 1.2mm; padding-left: 2.5mm; border-left: 2.5pt solid var(--ink); }
.columns { display: grid; grid-template-columns: 2fr 1fr 1.2fr; gap: 3.5mm; }
.faults b { font-weight: 600; }
.stop { margin-top: 1.2mm; padding: .7mm 2.2mm; border: 1.3pt solid var(--ink); border-radius: 1mm; }
.ladder { margin-top: 1.2mm; }
.because { margin-top: 1.2mm; font-size: 9.5pt; color: var(--soft); }
.because b { color: var(--ink); }
.evidence { white-space: normal; font-style: italic; }
.log { display: flex; flex-wrap: wrap; align-items: center; gap: 1.5mm 6mm; margin-top: 1.4mm; padding: 1.1mm 2.5mm; background: var(--tint); border-radius: 1mm; }
.ticks { display: inline-flex; align-items: center; gap: 1.6mm; }
.ticks b { min-width: 10mm; }
.box { display: inline-block; width: 5.5mm; height: 5.5mm; border: 1.2pt solid var(--ink); border-radius: .7mm; background: #fff; }
.notes { flex: 1; min-width: 30mm; border-bottom: 1pt solid var(--soft); color: var(--soft); font-size: 9.5pt; line-height: 6mm; }
footer { margin-top: 4mm; }
footer section, .retest { margin-bottom: 3mm; }
.grid { margin: 1mm 0; width: 100%; border-collapse: collapse; table-layout: fixed; }
.grid caption { padding-bottom: 1mm; text-align: left; font-size: 10pt; color: var(--soft); }
.grid th, .grid td { padding: 1mm 1.5mm; border: 1pt solid var(--line); text-align: left; font-size: 9.5pt; }
.grid th { width: 16mm; }
.grid td span { display: block; white-space: nowrap; }
.grid td em { margin-left: 1.5mm; font-style: normal; color: var(--soft); white-space: nowrap; font-size: 8.5pt; }
.sources { font-size: 9pt; }
.sources li { break-inside: avoid; }
.sources span { color: var(--soft); white-space: nowrap; }
.small { font-size: 9pt; color: var(--soft); }
@media print {
  body { background: #fff; }
  .sheet { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .sheet + .sheet { break-before: page; }
}
@media screen and (max-width: 600px) {
  .sheet { margin: 0; padding: 5mm; }
  .safety, .columns { grid-template-columns: 1fr; gap: 2mm; }
  .top { flex-wrap: wrap; }
  .dose { max-width: none; text-align: left; }
}
`;
