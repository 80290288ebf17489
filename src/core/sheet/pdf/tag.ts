import type PdfKit from 'pdfkit';
import type { StructureElement, StructureOptions } from 'pdfkit';

export interface TagOptions extends StructureOptions {
  /** Columns that a cell of a table spans. */
  readonly span?: number | undefined;
}

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
  within(type: string, { span = 1, ...options }: TagOptions = {}): Tag {
    const element = this.#doc.struct(type, options);
    if (span > 1) {
      const { data } = element.dictionary;
      data.A = { ...data.A, O: 'Table', ColSpan: span };
    }
    this.#element.add(element);
    return new Tag(this.#doc, element);
  }

  /** A part that is drawn. */
  content(type: string, draw: () => void, options: TagOptions = {}): void {
    this.#element.add(this.#doc.struct(type, options, [draw]));
  }
}

/** The language of words that are not in that of their page. */
export function langOf(language: string, page: string): TagOptions {
  return language === page ? {} : { lang: language };
}
