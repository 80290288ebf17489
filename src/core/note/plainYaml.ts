/**
 * The plain YAML that nearly all front matter is written in, read in one pass: maps and lists by
 * indentation, `[flow, lists]`, `{ flow: maps }`, and values on one line. It gives what `yaml` gives
 * with empty fields left out, or `undefined` for anything it does not fully understand: aliases,
 * tags, block scalars, values over several lines, escapes, a name given twice, and all that is wrong.
 */
export function readPlainYaml(block: string): Record<string, unknown> | undefined {
  if (unusual.test(block) && doubtful.test(block)) return undefined;
  const reader = new PlainReader(block);
  const data = reader.map(0);
  return data === unclear || !reader.atEnd ? undefined : (data as Record<string, unknown>);
}

/** Not a value: what stands here is left to the full reader. */
const unclear = Symbol('unclear');
/** Not a value: the field is empty, and so absent. */
const absent = Symbol('absent');

/** Anything but lines of printed ASCII: most blocks have none of it, which is quicker to see. */
const unusual = /[^\n\x20-\x7e]/;
/** Tabs, controls and line ends that YAML has words of its own about. */
// oxlint-disable-next-line no-control-regex
const doubtful = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\uFEFF\uFFFE\uFFFF]|\r(?!\n)/;
/** What YAML takes for values, and what JavaScript takes for more than a name. */
const noNames = new Set([
  'null',
  'Null',
  'NULL',
  'true',
  'True',
  'TRUE',
  'false',
  'False',
  'FALSE',
  '__proto__',
]);
const wholeNumber = /^(?:0|-?[1-9]\d{0,14})$/;
const decimal = /^-?(?:0|[1-9]\d{0,9})\.\d{1,6}$/;
/** Numbers of forms that only the full reader knows: octal, hexadecimal, exponents, infinity. */
const otherNumber =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\d+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const comma = 44;
const colon = 58;
const openList = 91;
const closeList = 93;
const openMap = 123;
const closeMap = 125;

/** What a plain value cannot start with. */
const indicators = new Set('!&*|>%@`"\'#,[]{}?:'.split(''));
const deepest = 16;

class PlainReader {
  readonly #text: string;
  #at = 0;
  /** How far the line at `#at` is indented; -1 at the end of the text. */
  #indent = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#toContent();
  }

  get atEnd(): boolean {
    return this.#indent < 0;
  }

  /** The fields of a map whose names stand at `indent`; `#at` is on the first of them. */
  map(indent: number): unknown {
    const result: Record<string, unknown> = {};
    let empty = false;
    while (this.#indent === indent) {
      const end = this.#nameEnd(true);
      const name = this.#text.slice(this.#at, end);
      if (end < 0 || noNames.has(name) || result[name] !== undefined) return unclear;
      this.#at = end + 1;
      const value = this.#fieldValue(indent);
      if (value === unclear || this.#indent > indent) return unclear;
      if (value === absent) empty = true;
      result[name] = value;
    }
    if (empty) for (const name of Object.keys(result)) if (result[name] === absent) delete result[name];
    return result;
  }

  /** Where the colon after a field's name stands, in a block or within braces; -1 where there is no plain name. */
  #nameEnd(inBlock: boolean): number {
    let at = this.#at;
    let code = this.#text.charCodeAt(at);
    if (!isLetter(code)) return -1;
    const belongs = inBlock ? isOfLongName : isOfName;
    while (belongs(code)) code = this.#text.charCodeAt(++at);
    if (code !== 58 || this.#text.charCodeAt(at - 1) === 32) return -1;
    const after = this.#text.charCodeAt(at + 1);
    return after === 32 || after === 10 || after === 13 || Number.isNaN(after) ? at : -1;
  }

  #fieldValue(indent: number): unknown {
    this.#skipSpaces();
    if (!this.#atLineEnd()) return this.#lineValue();
    this.#nextLine();
    const isList = this.#indent >= indent && this.#text.startsWith('- ', this.#at);
    if (!isList && this.#indent <= indent) return absent;
    if (this.#depth >= deepest) return unclear;
    this.#depth++;
    const value = isList ? this.#list(this.#indent) : this.map(this.#indent);
    this.#depth--;
    return value;
  }

  /** The items of a list whose dashes stand at `indent`. */
  #list(indent: number): unknown {
    const items: unknown[] = [];
    while (this.#indent === indent && this.#text.startsWith('- ', this.#at)) {
      const dash = this.#at;
      this.#at += 1;
      this.#skipSpaces();
      if (this.#atLineEnd() || this.#text.startsWith('- ', this.#at)) return unclear;
      let item: unknown;
      if (this.#nameEnd(true) >= 0) {
        // the first field stands on the dash's line, the others below it in the same column
        this.#indent = indent + this.#at - dash;
        item = this.map(this.#indent);
      } else {
        item = this.#lineValue();
        if (item === absent) item = null;
      }
      if (item === unclear || this.#indent > indent) return unclear;
      items.push(item);
    }
    return items;
  }

  /** A value that ends with its line. */
  #lineValue(): unknown {
    const first = this.#text.charCodeAt(this.#at);
    let value: unknown;
    if (first === openList || first === openMap || first === doubleQuote || first === singleQuote) {
      value = this.#flowValue(first);
      this.#skipSpaces();
      if (!this.#atLineEnd()) return unclear;
    } else {
      const end = this.#lineEnd();
      const written = this.#text.slice(this.#at, this.#trimmed(end));
      if (hasOwnWords(written)) return unclear;
      value = scalar(written);
      this.#at = end;
    }
    this.#nextLine();
    return value;
  }

  #flowValue(first: number): unknown {
    if (first === openList || first === openMap) {
      if (this.#depth >= deepest) return unclear;
      this.#depth++;
      const value = first === openList ? this.#flowList() : this.#flowMap();
      this.#depth--;
      return value;
    }
    if (first === doubleQuote) return this.#quoted('"');
    if (first === singleQuote) return this.#quoted("'");
    const end = this.#flowEnd();
    if (end < 0) return unclear;
    const written = this.#text.slice(this.#at, this.#trimmed(end));
    this.#at = end;
    return scalar(written);
  }

  #flowList(): unknown {
    const items: unknown[] = [];
    for (;;) {
      this.#step();
      const first = this.#text.charCodeAt(this.#at);
      if (first === closeList) break;
      const item = this.#flowValue(first);
      if (item === unclear || !this.#atFlowEnd(closeList)) return unclear;
      items.push(item === absent ? null : item);
      if (this.#text.charCodeAt(this.#at) === closeList) break;
    }
    this.#at++;
    return items;
  }

  #flowMap(): unknown {
    const result: Record<string, unknown> = {};
    let empty = false;
    for (;;) {
      this.#step();
      if (this.#text.charCodeAt(this.#at) === closeMap) break;
      const end = this.#nameEnd(false);
      const name = this.#text.slice(this.#at, end);
      if (end < 0 || noNames.has(name) || result[name] !== undefined) return unclear;
      this.#at = end + 1;
      this.#skipSpaces();
      const value = this.#flowValue(this.#text.charCodeAt(this.#at));
      if (value === unclear || !this.#atFlowEnd(closeMap)) return unclear;
      if (value === absent) empty = true;
      result[name] = value;
      if (this.#text.charCodeAt(this.#at) === closeMap) break;
    }
    this.#at++;
    if (empty) for (const name of Object.keys(result)) if (result[name] === absent) delete result[name];
    return result;
  }

  /** Past the bracket or comma and the spaces after it. */
  #step(): void {
    this.#at++;
    this.#skipSpaces();
  }

  #atFlowEnd(closing: number): boolean {
    this.#skipSpaces();
    const code = this.#text.charCodeAt(this.#at);
    return code === comma || code === closing;
  }

  /** Where a plain value within brackets ends; -1 where a colon or hash in it is more than a character. */
  #flowEnd(): number {
    let before = 0;
    for (let at = this.#at; ; at++) {
      const code = this.#text.charCodeAt(at);
      const ends =
        code === comma ||
        code === openList ||
        code === closeList ||
        code === openMap ||
        code === closeMap ||
        code === 10 ||
        code === 13 ||
        Number.isNaN(code);
      if (before === colon && (ends || code === space)) return -1;
      if (before === space && code === hash) return -1;
      if (ends) return at;
      before = code;
    }
  }

  #quoted(quote: string): unknown {
    const end = this.#text.indexOf(quote, this.#at + 1);
    if (end < 0 || this.#text[end + 1] === quote) return unclear;
    const value = this.#text.slice(this.#at + 1, end);
    if (value.includes('\n') || (quote === '"' && value.includes('\\'))) return unclear;
    this.#at = end + 1;
    return value;
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === 32) this.#at++;
  }

  #atLineEnd(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    return code === 10 || code === 13 || Number.isNaN(code);
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at);
    if (end < 0) return this.#text.length;
    return this.#text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }

  #trimmed(end: number): number {
    let last = end;
    while (last > this.#at && this.#text.charCodeAt(last - 1) === 32) last--;
    return last;
  }

  #nextLine(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end + 1;
    this.#toContent();
  }

  /** From the start of a line to the first one with something on it, past empty lines and comments. */
  #toContent(): void {
    for (;;) {
      const start = this.#at;
      this.#skipSpaces();
      if (this.#at >= this.#text.length) {
        this.#indent = -1;
        return;
      }
      if (!this.#atLineEnd() && this.#text.charCodeAt(this.#at) !== 35) {
        this.#indent = this.#at - start;
        return;
      }
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end < 0 ? this.#text.length : end + 1;
    }
  }
}

/** Whether a plain value has a colon or a hash in it that YAML takes for more than a character. */
function hasOwnWords(written: string): boolean {
  for (let at = written.indexOf(':'); at >= 0; at = written.indexOf(':', at + 1)) {
    if (at === written.length - 1 || written[at + 1] === ' ') return true;
  }
  return written.includes(' #');
}

/** Letters, digits, hyphens and the dots of joints. */
function isOfName(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 46;
}

/** Spaces, commas and round brackets too: what outcomes have in their names. */
function isOfLongName(code: number): boolean {
  return isOfName(code) || code === 32 || code === 44 || code === 40 || code === 41;
}

/** A letter of the English alphabet, or `_`. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** A value without quotes: text, unless YAML takes it for a number, true, false or nothing. */
function scalar(written: string): unknown {
  const first = written.charAt(0);
  if (first >= 'a' && first <= 'z')
    return first === 't' || first === 'f' || first === 'n' ? word(written) : written;
  if (first === '' || indicators.has(first)) return unclear;
  if (first === '-' && (written.length === 1 || written[1] === ' ')) return unclear;
  if ((first >= '0' && first <= '9') || first === '-' || first === '+' || first === '.') {
    if (wholeNumber.test(written) || decimal.test(written)) return Number(written);
    return otherNumber.test(written) ? unclear : written;
  }
  return word(written);
}

function word(written: string): unknown {
  switch (written) {
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    case 'null':
    case 'Null':
    case 'NULL':
    case '~':
      return absent;
    default:
      return written;
  }
}
