/** A millimetre in points. */
export const mm = 72 / 25.4;

export const colour = {
  ink: '#16201d',
  soft: '#4a5652',
  line: '#b9c3bf',
  tint: '#eef3f1',
  deep: '#0d4f45',
  paper: '#ffffff',
} as const;

/** How a run of words looks. */
export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Between letters, in points. */
  readonly spacing?: number;
  readonly underline?: boolean;
  /** A line to write on, as long as its text. */
  readonly blank?: boolean;
}

const { ink, soft, deep } = colour;

/** What an athlete reads in training is of 11 points and more. */
export const styles = {
  program: { size: 11, bold: true, colour: deep },
  title: { size: 19, bold: true, colour: ink },
  weeks: { size: 12.5, colour: soft },
  body: { size: 11, colour: ink },
  strong: { size: 11, bold: true, colour: ink },
  whom: { size: 11, bold: true, colour: ink, underline: true },
  step: { size: 11, bold: true, colour: deep },
  soft: { size: 11, colour: soft },
  blank: { size: 11, colour: ink, blank: true },
  block: { size: 12.5, bold: true, colour: deep },
  aside: { size: 10.5, colour: soft },
  ofBlock: { size: 10.5, bold: true, colour: deep },
  name: { size: 13, bold: true, colour: ink },
  nameToo: { size: 11, colour: soft },
  rowName: { size: 12, bold: true, colour: ink },
  number: { size: 10.5, bold: true, colour: colour.paper },
  dose: { size: 13, bold: true, colour: ink },
  label: { size: 9, bold: true, colour: deep, spacing: 0.4 },
  badge: { size: 9.5, bold: true, colour: ink },
  clinic: { size: 10, colour: soft },
  clinicName: { size: 10, bold: true, colour: ink },
  cell: { size: 10, colour: ink },
  cellStrong: { size: 10, bold: true, colour: ink },
  date: { size: 8.5, colour: soft },
  boxNumber: { size: 7.5, bold: true, colour: soft },
  hint: { size: 10, colour: soft },
  hintBlank: { size: 10, colour: ink, blank: true },
  small: { size: 9.5, colour: soft },
  smallStrong: { size: 9.5, bold: true, colour: ink },
  fine: { size: 8.5, colour: soft },
  fineStrong: { size: 8.5, bold: true, colour: soft },
  source: { size: 8.5, colour: ink },
  coach: { size: 10, colour: ink },
  coachStrong: { size: 10, bold: true, colour: ink },
  coachTitle: { size: 10.5, bold: true, colour: ink },
} as const satisfies Readonly<Record<string, Style>>;
