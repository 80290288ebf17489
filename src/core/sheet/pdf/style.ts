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
}

const { ink, soft, deep } = colour;

/** What an athlete reads in training is of 11 points and more. */
export const styles = {
  program: { size: 11, bold: true, colour: deep },
  day: { size: 21, bold: true, colour: ink },
  weeks: { size: 13, colour: soft },
  body: { size: 11, colour: ink },
  strong: { size: 11, bold: true, colour: ink },
  soft: { size: 11, colour: soft },
  box: { size: 12, bold: true, colour: ink },
  block: { size: 13, bold: true, colour: deep },
  aside: { size: 10, colour: soft },
  name: { size: 13.5, bold: true, colour: ink },
  number: { size: 11, bold: true, colour: colour.paper },
  dose: { size: 12, bold: true, colour: ink },
  label: { size: 8.5, bold: true, colour: deep, spacing: 0.5 },
  badge: { size: 9.5, bold: true, colour: ink },
  cell: { size: 9.5, colour: ink },
  cellStrong: { size: 9.5, bold: true, colour: ink },
  light: { size: 10, colour: ink },
  lightStrong: { size: 10, bold: true, colour: ink },
  small: { size: 9.5, colour: soft },
  smallStrong: { size: 9.5, bold: true, colour: ink },
  stamp: { size: 8, colour: soft },
  fine: { size: 9, colour: soft },
  fineInk: { size: 9, colour: ink },
} as const satisfies Readonly<Record<string, Style>>;
