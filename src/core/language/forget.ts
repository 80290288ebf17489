import type { Knowledge } from '../knowledge/knowledge.ts';
import { compare } from '../knowledge/knowledge.ts';
import { foldId } from '../note/note.ts';
import type { NoteOf } from '../note/note.ts';
import { groupName } from '../sheet/export.ts';
import type { TextEdit } from '../text/edit.ts';
import { asPattern } from '../text/escape.ts';
import { LineIndex } from '../text/lineIndex.ts';

/** A file of the notebook that is no note, such as an exported sheet. */
export interface OtherFile {
  readonly path: string;
  readonly text: string;
}

export interface Mention {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The words that are meant. */
  readonly words: string;
  readonly edit: TextEdit;
}

/** All that a notebook holds of an athlete. */
export interface Forgetting {
  /** Files about the athlete: note, programs with their logs, translations, and sheets, those of a group too. */
  readonly files: readonly string[];
  /** Links and the name in other files. */
  readonly mentions: readonly Mention[];
}

/** What stands in the place of a name that is forgotten. */
const nobody = 'someone';

/** Whose pages a packed file of a group holds cannot be read from it; it can be exported again. */
const packedGroup = new RegExp(`^${groupName}[-.].*(?:pdf|docx)$`);

/**
 * Where a notebook speaks of an athlete: the files about them, and each link or use of the alias in other
 * files of the notebook, with the edit that takes it out. The name counts as a whole word, as it is written.
 */
export function forgetting(
  athlete: NoteOf<'athlete'>,
  knowledge: Knowledge,
  others: readonly OtherFile[] = [],
): Forgetting {
  const id = foldId(athlete.id);
  const programs = knowledge.ofKind('program').filter((note) => foldId(note.data.athlete) === id);
  const own = [athlete.path, ...programs.map((note) => note.path)];
  const stems = own.map((path) => path.replace(/\.md$/i, ''));
  const ids = [athlete.id, ...programs.map((note) => note.id)];
  const texts = [...knowledge.files]
    .filter((file) => file.source.layer === 'notebook')
    .map(({ source }) => source);
  const translations = texts.filter(({ path }) =>
    stems.some((stem) => path.startsWith(`${stem}.`) && /\.[a-z]{2}\.md$/.test(path)),
  );
  const name = word(athlete.title);
  const sheets = others.filter(({ path, text }) => {
    const file = path.split('/').at(-1) ?? '';
    return (
      ids
        .slice(1)
        .some((each) => file === each || file.startsWith(`${each}-`) || file.startsWith(`${each}.`)) ||
      packedGroup.test(file) ||
      text.match(name) !== null
    );
  });
  const files = [
    ...new Set([...own, ...translations.map(({ path }) => path), ...sheets.map(({ path }) => path)]),
  ].sort(compare);
  const mentions = texts
    .filter(({ path }) => !files.includes(path))
    .flatMap(({ path, text }) => mentionsIn(path, text, ids, athlete.title));
  return { files, mentions };
}

function mentionsIn(path: string, text: string, ids: readonly string[], title: string): Mention[] {
  const index = new LineIndex(text);
  const escaped = ids.map(asPattern).join('|');
  const links = new RegExp(
    `\\[\\[\\s*(?:${escaped})\\s*(?:[#|][^\\]\\n]*)?\\]\\]|\\[[^\\]\\n]*\\]\\([^()\\s]*(?:${escaped})\\.md[^()\\s]*\\)`,
    'giu',
  );
  const found = [...text.matchAll(links), ...text.matchAll(word(title))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }));
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = inOrder.filter((each, i) => !inOrder.slice(0, i).some((before) => before.end > each.start));
  return apart.map(({ start, end, words }) => ({
    path,
    line: index.positionAt(start).line + 1,
    words,
    edit: { range: index.range({ start, end }), newText: nobody },
  }));
}

/** The name as a word of its own, in any script. */
function word(name: string): RegExp {
  const escaped = asPattern(name.normalize('NFC'));
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`, 'gu');
}

/** What deleting files here cannot undo. */
export const whatStays =
  'What was committed to git, backed up, printed or sent stays there: rewrite the history with "git filter-repo" or delete the repository, and ask whoever has a copy.';
