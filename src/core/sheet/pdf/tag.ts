import type PdfKit from 'pdfkit';
import type { StructureElement } from 'pdfkit';

export type TagOptions = Parameters<PdfKit['struct']>[1];

/** A place in the document's structure tree: what it is, for those who hear it instead of seeing it. */
export class Tag {
  readonly #doc: PdfKit;
  readonly #element: StructureElement;

  private constructor(doc: PdfKit, element: StructureElement) {
    this.#doc = doc;
    this.#element = element;
  }

  static root(doc: PdfKit): Tag {
    const element = doc.struct('Document');
    doc.addStructure(element);
    return new Tag(doc, element);
  }

  /** A part that holds others. */
  within(type: string, options: TagOptions = {}): Tag {
    const element = this.#doc.struct(type, options);
    this.#element.add(element);
    return new Tag(this.#doc, element);
  }

  /** A part that is drawn. */
  content(type: string, draw: () => void, options: TagOptions = {}): void {
    this.#element.add(this.#doc.struct(type, options, [draw]));
  }
}
