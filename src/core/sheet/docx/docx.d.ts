// What is used of docx: its own types are for Node, which core does not know.
// oxlint-disable typescript/no-extraneous-class -- they are the package's
declare module 'docx' {
  type Sized = { readonly size: number; readonly type: 'dxa' | 'pct' };
  type Line = { readonly style: 'single' | 'none'; readonly size?: number; readonly color?: string };
  type Lines = {
    readonly [side in 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical']?: Line;
  };

  export interface RunLook {
    readonly bold?: boolean;
    readonly color?: string;
    /** Half points. */
    readonly size?: number;
    readonly font?: string;
    readonly allCaps?: boolean;
    readonly characterSpacing?: number;
    /** By which a spell checker reads it: `de-DE`. */
    readonly language?: { readonly value: string };
  }

  export interface ParagraphLook {
    readonly spacing?: {
      readonly before?: number;
      readonly after?: number;
      readonly line?: number;
      readonly lineRule?: 'auto';
    };
    readonly alignment?: 'left' | 'right' | 'center';
    readonly keepNext?: boolean;
    readonly keepLines?: boolean;
    readonly border?: Lines;
    readonly indent?: { readonly left?: number; readonly hanging?: number };
    readonly contextualSpacing?: boolean;
  }

  export class TextRun {
    constructor(
      options: RunLook & {
        readonly text?: string;
        readonly style?: string;
        readonly children?: readonly string[];
      },
    );
  }

  type Dots = { readonly type: 'png' | 'jpg'; readonly data: Uint8Array };
  type Vectors = { readonly type: 'svg'; readonly data: Uint8Array; readonly fallback: Dots };

  /** A picture without its size and its words. */
  export type ImageContent = Dots | Vectors;

  export class ImageRun {
    constructor(
      options: ImageContent & {
        /** Pixels, 96 to the inch. */
        readonly transformation: { readonly width: number; readonly height: number };
        readonly altText: {
          readonly name: string;
          readonly title: string;
          readonly description: string;
          readonly id: string;
        };
      },
    );
  }

  export class ExternalHyperlink {
    constructor(options: { readonly link: string; readonly children: readonly TextRun[] });
  }

  export class Paragraph {
    constructor(
      options: ParagraphLook & {
        readonly style?: string;
        readonly heading?: string;
        readonly pageBreakBefore?: boolean;
        readonly numbering?: {
          readonly reference: string;
          readonly level: number;
          readonly instance?: number;
        };
        readonly tabStops?: readonly { readonly type: 'right'; readonly position: number }[];
        readonly children?: readonly (TextRun | ImageRun | ExternalHyperlink)[];
      },
    );
  }

  export class TableCell {
    constructor(options: {
      readonly children: readonly (Paragraph | Table)[];
      readonly width?: Sized;
      readonly columnSpan?: number;
      readonly borders?: Lines;
      readonly shading?: { readonly type: 'clear'; readonly fill: string; readonly color: 'auto' };
      readonly verticalAlign?: 'top' | 'center' | 'bottom';
      readonly margins?: {
        readonly top?: number;
        readonly bottom?: number;
        readonly left?: number;
        readonly right?: number;
      };
    });
  }

  export class TableRow {
    constructor(options: {
      readonly children: readonly TableCell[];
      readonly cantSplit?: boolean;
      readonly tableHeader?: boolean;
      readonly height?: { readonly value: number; readonly rule: 'atLeast' };
    });
  }

  export class Table {
    constructor(options: {
      readonly rows: readonly TableRow[];
      readonly width: Sized;
      readonly columnWidths: readonly number[];
      readonly layout: 'fixed';
      readonly borders?: Lines;
      readonly margins?: {
        readonly top?: number;
        readonly bottom?: number;
        readonly left?: number;
        readonly right?: number;
      };
    });
  }

  export class Footer {
    constructor(options: { readonly children: readonly Paragraph[] });
  }

  export const PageNumber: { readonly CURRENT: string; readonly TOTAL_PAGES: string };

  interface NamedStyle {
    readonly id: string;
    readonly name: string;
    readonly basedOn?: string;
    readonly next?: string;
    readonly quickFormat?: boolean;
    readonly run?: RunLook;
    readonly paragraph?: ParagraphLook;
  }

  interface Level {
    readonly level: number;
    readonly format: 'bullet' | 'decimal';
    readonly text: string;
    readonly alignment: 'left';
    readonly style: { readonly paragraph: ParagraphLook };
  }

  interface DefaultLook {
    readonly run?: RunLook;
    readonly paragraph?: ParagraphLook;
  }

  export class Document {
    constructor(options: {
      readonly title: string;
      readonly creator: string;
      readonly lastModifiedBy: string;
      readonly description?: string;
      readonly styles: {
        readonly default: {
          readonly document: {
            readonly run: RunLook;
            readonly paragraph?: ParagraphLook;
          };
          readonly title?: DefaultLook;
          readonly heading1?: DefaultLook;
          readonly heading2?: DefaultLook;
          readonly heading3?: DefaultLook;
          readonly heading4?: DefaultLook;
        };
        readonly paragraphStyles: readonly NamedStyle[];
        readonly characterStyles: readonly NamedStyle[];
      };
      readonly numbering: {
        readonly config: readonly { readonly reference: string; readonly levels: readonly Level[] }[];
      };
      readonly sections: readonly {
        readonly properties: {
          readonly page: {
            readonly size: { readonly width: number; readonly height: number };
            readonly margin: {
              readonly top: number;
              readonly right: number;
              readonly bottom: number;
              readonly left: number;
              readonly footer: number;
            };
          };
        };
        readonly footers: { readonly default: Footer };
        readonly children: readonly (Paragraph | Table)[];
      }[];
    });
  }

  export const Packer: { pack(document: Document, type: 'uint8array'): Promise<Uint8Array> };
}
