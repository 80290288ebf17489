// What is used of pdfkit: its own types are for Node, which core does not know.
declare module 'pdfkit' {
  export interface StructureOptions {
    readonly lang?: string;
    readonly alt?: string;
    readonly actual?: string;
    readonly scope?: 'Row' | 'Column';
    readonly bbox?: readonly [number, number, number, number];
  }

  export interface StructureElement {
    readonly dictionary: { readonly data: { A?: object } };
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  export interface Outline {
    addItem(title: string, options?: { readonly top?: number; readonly expanded?: boolean }): Outline;
  }

  /** An object of the file. */
  export interface Reference {
    end(content?: string): void;
  }

  /** A font as it goes into the file: those of its letters that are used. */
  export interface EmbeddedFont {
    /** Its name on a page. */
    readonly id: string;
    ref(): Reference;
    /** The letters as they stand in the file, in hexadecimal digits. */
    encode(text: string): readonly [readonly string[], unknown];
    widthOfString(text: string, size: number): number;
  }

  interface Page {
    readonly xobjects: Record<string, Reference>;
    readonly fonts: Record<string, Reference>;
    readonly width: number;
    readonly height: number;
  }

  class PDFDocument {
    constructor(options: {
      readonly size: readonly [number, number];
      readonly margin: number;
      readonly autoFirstPage: boolean;
      readonly bufferPages: boolean;
      readonly pdfVersion: '1.7';
      readonly tagged: boolean;
      readonly lang: string;
      readonly displayTitle: boolean;
      readonly compress?: boolean;
      readonly font?: null;
      readonly info: Readonly<Record<string, string | Date>>;
    });
    info: Readonly<Record<string, string | Date>>;
    readonly page: Page;
    readonly outline: Outline;
    endMetadata: () => void;
    on(event: 'data', listener: (bytes: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    addPage(): this;
    switchToPage(index: number): this;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    end(): void;
    ref(data: object): Reference;
    addContent: (line: string) => this;

    /** The font that is set; not told of in pdfkit's own guide. */
    readonly _font: EmbeddedFont;
    registerFont(name: string, bytes: Uint8Array): this;
    font(name: string): this;

    struct(type: string, options?: StructureOptions, children?: readonly (() => void)[]): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Layout' | 'Pagination' }): this;
    endMarkedContent(): this;

    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    path(d: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    image(
      address: string,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    openImage(address: string): { readonly width: number; readonly height: number };
    lineWidth(width: number): this;
    lineCap(cap: 'round' | 'butt'): this;
    lineJoin(join: 'round' | 'miter'): this;
    fillColor(color: string): this;
    fill(color: string): this;
    stroke(color: string): this;
  }
  // oxlint-disable-next-line import/no-default-export -- it is the package's
  export default PDFDocument;
}
