import type { NoteOf } from '../note/note.ts';

/** Authors beyond this many become "et al." */
const mostAuthors = 6;

/** One reference in Vancouver style, such as "Mills M, Frank B. Title. J Abbrev. 2015;10(7):946-54. doi:…". */
export function vancouver({ data }: NoteOf<'reference'>): string {
  const names = data.author.flatMap((author) =>
    'literal' in author
      ? [author.literal]
      : [[author.family, initials(author.given)].filter(Boolean).join(' ')],
  );
  const named = names.filter((name) => name !== 'et al.');
  const shortened = named.length > mostAuthors || named.length < names.length;
  const authors = [...named.slice(0, mostAuthors), ...(shortened ? ['et al'] : [])].join(', ');
  const journal = data['container-title-short'] ?? data['container-title'];
  const year = data.issued['date-parts'][0]?.[0];
  const volume = data.volume ? `;${data.volume}${data.issue ? `(${data.issue})` : ''}` : '';
  const pages = data.page ? `:${data.page}` : '';
  const parts = [
    sentence(authors),
    sentence(data.title),
    journal ? sentence(journal.replace(/\.$/, '')) : '',
    `${year ?? 'n.d.'}${volume}${pages}.`,
    data.DOI ? `doi:${data.DOI}` : '',
    data.PMID ? `PMID: ${data.PMID}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function initials(given: string | undefined): string {
  return (given ?? '').replace(/[\s.]/g, '');
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
