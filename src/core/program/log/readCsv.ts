/** One record and the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The records of a CSV file by RFC 4180: quoted fields may hold separators, quotes and line ends. The
 * separator is what stands most in the first line: a comma, or what spreadsheets write where the
 * comma is a decimal sign. A lone quote within a field is taken as it stands; no text fails.
 */
export function readCsv(text: string): CsvRecord[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endField = (): void => {
    fields.push(field);
    field = '';
  };
  const endRecord = (): void => {
    endField();
    if (fields.some((each) => each.trim() !== '')) records.push({ line: began, fields });
    fields = [];
    began = line;
  };
  for (let i = 0; i < source.length; i++) {
    const character = source[i] ?? '';
    const isEnd = character === '\n' || (character === '\r' && source[i + 1] !== '\n');
    if (isEnd) line++;
    if (quoted) {
      if (character !== '"') field += character;
      else if (source[i + 1] === '"') field += source[++i] ?? '';
      else quoted = false;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (character === separator) {
      endField();
    } else if (isEnd) {
      endRecord();
    } else if (character !== '\r') {
      field += character;
    }
  }
  endRecord();
  return records;
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const count = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
