import { isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/position.ts';

// All that is asked of the parser: Node loads it the first time that a text is no plain YAML, or is written into.
export { isMap, isNode, isScalar, isSeq };

/** More aliases than this is no note but a bomb: 4 kB of YAML can stand for 200 MB. */
const maxAliasCount = 50;

/** The document with the place of every value. */
export function parseYaml(yaml: string): Document {
  return parseDocument(yaml, { uniqueKeys: true, merge: false, logLevel: 'silent' });
}

/** The value that YAML stands for; throws what the parser says of it, or of an alias that stands for nothing. */
export function parseValue(yaml: string): unknown {
  const document = parseYaml(yaml);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ maxAliasCount });
}

/** Reads YAML in full: its data with empty fields left out, and what is wrong with it, placed from `offset` on. */
export function readYaml(yaml: string, offset: number, problems: Problem[]): Record<string, unknown> {
  const document = parseYaml(yaml);
  for (const error of document.errors) {
    problems.push({
      code: 'yaml',
      severity: 'error',
      message: `The front matter cannot be read as YAML, correct it here: ${firstLine(error.message)}.`,
      span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) },
    });
  }
  const data = toData(document, offset, problems);
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { ...data };
  if (document.errors.length === 0 && data !== null && data !== undefined) {
    problems.push({
      code: 'yaml',
      severity: 'error',
      message: 'The front matter is not a list of fields: write each as "name: value" on a line of its own.',
      span: { start: offset, end: offset + Math.min(yaml.length, 80) },
    });
  }
  return {};
}

function toData(document: Document, offset: number, problems: Problem[]): unknown {
  try {
    visit(document, {
      Pair: (_, { key, value }) => {
        if (isScalar(key))
          return value === null || (isScalar(value) && value.value === null) ? visit.REMOVE : undefined;
        // maps as names are no fields, and nested ones cost minutes
        problems.push({
          code: 'yaml',
          severity: 'error',
          message: 'A field cannot have a list or an alias for a name: name it in plain words.',
          span: nodeSpan(key, offset) ?? { start: offset, end: offset },
        });
        return visit.REMOVE;
      },
    });
    return document.toJS({ maxAliasCount });
  } catch (error) {
    // an alias bomb, an alias without an anchor, a full stack; YAML errors proper stand in document.errors
    if (!(error instanceof Error)) throw error;
    problems.push({
      code: 'yaml',
      severity: 'error',
      message:
        error instanceof RangeError
          ? 'The front matter nests too deeply: write its values in fewer levels.'
          : `The front matter cannot be read as YAML (${firstLine(error.message)}): write the values out instead of using aliases.`,
      span: { start: offset, end: offset + 1 },
    });
    return {};
  }
}

/** Where a value stands in the text whose YAML begins at `offset`. */
export function nodeSpan(node: unknown, offset: number): Span | undefined {
  return isNode(node) && node.range
    ? { start: offset + node.range[0], end: offset + node.range[1] }
    : undefined;
}

function firstLine(message: string): string {
  const [line = message] = message.split('\n', 1);
  return line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]+$/, '');
}
