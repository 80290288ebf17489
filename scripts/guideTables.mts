// The tables of the authoring guide, made from the schemas: fields, allowed values, and what each field says.
import { z } from 'zod';
import { allAxes, middleJoints } from '../src/core/figure/joints.ts';
import { kinds, schemas } from '../src/core/note/kinds/all.ts';
import { finding } from '../src/core/note/kinds/athlete.ts';
import { position } from '../src/core/note/kinds/exercise.ts';
import { figure } from '../src/core/note/kinds/figure.ts';
import { claim, common, delivery, family, phase, response, tool } from '../src/core/note/kinds/shared.ts';

/** As much of JSON Schema as our schemas come to. */
interface Shape {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

const vocabularies: readonly z.ZodType[] = [phase, family, position, tool, delivery, response];
const titled: Readonly<Record<string, z.ZodType>> = { claim, figure, finding };

/** Every table of the guide by the name in its markers. */
export function guideTables(): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  const { id, ...others } = common;
  const every = z.strictObject({ id, kind: z.enum(kinds).describe('what the note is'), ...others });
  tables.set('every note', fieldTable(shapeOf(every), new Set()));
  for (const [name, schema] of Object.entries(titled))
    tables.set(name, fieldTable(shapeOf(schema), new Set()));
  for (const kind of kinds) {
    tables.set(kind, fieldTable(shapeOf(schemas[kind]), new Set([...Object.keys(common), 'kind'])));
  }
  tables.set('joints', jointTable());
  tables.set('shared values', vocabularyTable());
  return tables;
}

/** A guide with every table between its markers made anew. A marker without a table, or the reverse, is an error. */
export function withTables(guide: string): string {
  const tables = guideTables();
  const unused = new Set(tables.keys());
  const text = guide.replace(
    /(<!-- fields: ([a-z ]+) -->\n)[^]*?(<!-- end of fields -->)/g,
    (_, start: string, name: string, end: string) => {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`The guide asks for a table "${name}", which there is not.`);
      unused.delete(name);
      return `${start}\n${table}\n\n${end}`;
    },
  );
  if (unused.size > 0) throw new Error(`The guide has no place for ${[...unused].join(', ')}.`);
  return text;
}

function jointTable(): string {
  return markdownTable(
    ['joint', 'sides', 'goes', 'a positive angle'],
    allAxes().map(({ key, axis }) => [
      `\`${key}\``,
      Object.hasOwn(middleJoints, key.split('.')[0] ?? '')
        ? 'none'
        : `\`${key.replace(/^[a-z]+/, '$&.right')}\`, \`.left\``,
      `${axis.from}° to ${axis.to}°`,
      axis.does,
    ]),
  );
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input' }) as Shape;
}

function fieldTable(shape: Shape, without: ReadonlySet<string>): string {
  const own = Object.entries(shape.properties ?? {}).filter(([name]) => !without.has(name));
  const cells = fieldRows({ ...shape, properties: Object.fromEntries(own) }, '').map(
    ([path = '', ...others]) => [`\`${path}\``, ...others],
  );
  return markdownTable(['field', 'needed', 'takes', 'what'], cells);
}

/** The fields of a group, and below each group those that it holds. */
function fieldRows(shape: Shape, prefix: string): string[][] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const needed = shape.required?.includes(name) ? 'yes' : '';
    const says = field.description;
    if (says === undefined)
      throw new Error(`The field ${path} says nothing of itself: describe it in its schema.`);
    const inner = field.items ?? field;
    const rows =
      inner.properties && inner.title === undefined
        ? fieldRows(inner, `${path}${field.items ? '[]' : ''}.`)
        : [];
    return [[path, needed, taken(field), says], ...rows];
  });
}

/** What a field takes, in words; a value that stands when the field is absent says so. */
function taken(shape: Shape): string {
  const absent = typeof shape.default === 'string' ? shape.default : undefined;
  if (shape.type === 'array' && shape.title === undefined) return `list of ${listed(shape.items ?? {})}`;
  if (shape.title !== undefined)
    return `${shape.title}${absent === undefined ? '' : `; \`${absent}\` when absent`}`;
  if (shape.enum)
    return shape.enum.map((value) => `\`${value}\`${value === absent ? ' (when absent)' : ''}`).join(', ');
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (shape.anyOf) return shape.anyOf.map(taken).join(' or ');
  if (shape.type === 'integer' || shape.type === 'number') return numberTaken(shape);
  if (shape.properties) return 'group';
  throw new Error(`There are no words for ${JSON.stringify(shape)}.`);
}

function listed(item: Shape): string {
  if (item.title === undefined && item.enum) return taken(item);
  return item.type === 'integer' || item.type === 'number' ? `numbers, ${taken(item)}` : plural(taken(item));
}

function numberTaken({ type, minimum, maximum, exclusiveMinimum }: Shape): string {
  // zod writes the largest safe integer where nothing was said
  const most = maximum === undefined || maximum > 1e9 ? undefined : maximum;
  const noun = type === 'integer' ? 'whole number' : 'number';
  if (minimum !== undefined && most !== undefined) return `${minimum} to ${most}`;
  const from = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const least = from === undefined ? '' : ` ${exclusiveMinimum === undefined ? 'from' : 'above'} ${from}`;
  return `${noun}${least}${most === undefined ? '' : ` up to ${most}`}`;
}

function plural(words: string): string {
  if (/ or /.test(words)) return words.split(' or ').map(plural).join(' or ');
  if (words === 'text') return words;
  if (words === 'piece of equipment') return 'pieces of equipment';
  if (words.startsWith('set of ')) return words.replace('set', 'sets');
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}

function vocabularyTable(): string {
  const rows = vocabularies.map((schema) => {
    const { title = '', description = '', enum: values = [] } = shapeOf(schema);
    return [title, values.map((value) => `\`${value}\``).join(', '), description];
  });
  return markdownTable(['value', 'one of', 'what'], rows);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(/ {2,}/g, ' ');
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
