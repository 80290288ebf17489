import { relationsOf } from '../knowledge/relations.ts';
import { heading } from '../knowledge/outline.ts';
import type { NoteOf } from '../note/note.ts';
import { markup } from '../sheet/markup.ts';
import type { Markup } from '../sheet/markup.ts';
import { vancouver } from '../sheet/vancouver.ts';
import { link, listed, ownAnchor, shortName } from './links.ts';
import type { Plan } from './plan.ts';
import { proseOf, sentence } from './prose.ts';
import { row } from './rows.ts';
import { plain } from './words.ts';

type Paper = NoteOf<'reference'>;

/** Every paper in Vancouver style: how strong it is, what it found, what it cannot show, and the claims that cite it. */
export function bibliography(plan: Plan): Markup {
  if (plan.papers.length === 0) return markup``;
  return markup`<section class="chapter papers" id="${ownAnchor('reference')}">
<h2>Papers</h2>
<p class="lead">In the order in which the book first cites them. A level is that of the Oxford Centre for Evidence-Based Medicine (2011) for the question asked, from 1, a systematic review of trials, to 5, reasoning from mechanism. It belongs to one paper; a certainty belongs to a claim.</p>
<ol>
${plan.papers.map((paper) => entry(paper, plan))}
</ol>
</section>`;
}

function entry(paper: Paper, plan: Plan): Markup {
  const { data } = paper;
  const limits = proseOf(paper, plan).find((part) => /cannot show/i.test(part.heading));
  return markup`<li class="note paper-entry" id="${paper.id}" data-title="${shortName(paper)}" data-kind="Paper">
<p class="cite">${withAddresses(vancouver(paper))}</p>
<p class="facts"><span><strong>Level ${data.level} of 5</strong> for ${plain(data.question)}</span> <span>${sentence(data.design, plan)}</span> <span>${sentence(data.sample, plan)}</span></p>
${row('Found', sentence(data.finding, plan))}
${row('Cannot show', limits?.content)}
${row('Cited for', citations(paper, ['supportedBy'], plan))}
${row('Cited against', citations(paper, ['disputedBy'], plan))}
${row('Cited in', citations(paper, ['cites'], plan))}
</li>`;
}

/** DOI and PMID lead to where a paper can be read. */
function withAddresses(text: string): Markup {
  const words = text.replace(/ ?(?:doi:\S+|PMID: \d+)/g, '');
  const doi = /doi:(\S+)/.exec(text)?.[1];
  const pmid = /PMID: (\d+)/.exec(text)?.[1];
  const addresses = [
    doi === undefined ? undefined : address(`https://doi.org/${encodeURI(doi)}`, `doi:${doi}`),
    pmid === undefined ? undefined : address(`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, `PMID: ${pmid}`),
  ];
  return markup`${words}${addresses.map((each) => each && markup` ${each}`)}`;
}

function address(url: string, words: string): Markup {
  return markup`<a class="address" rel="noreferrer" href="${url}">${words}</a>`;
}

/** Links back to the claims, or to the notes, that cite a paper in one of these ways. */
function citations(paper: Paper, names: readonly string[], plan: Plan): Markup {
  const citing = new Set(plan.knowledge.relationsTo(paper.id).map(({ from }) => from));
  const back = [...citing].flatMap((from) => {
    const note = plan.knowledge.get(from);
    if (!note?.data || !plan.entryOf(from)) return [];
    const { claims } = note.data;
    return relationsOf(note)
      .filter(({ name, to }) => names.includes(name) && to === paper.id)
      .map(({ path: [field, index] }) => {
        const claim = field === 'claims' && typeof index === 'number' ? claims[index] : undefined;
        const words = claim ? `${note.title}: ${plain(claim.id)}` : note.title;
        return link(from, plan, words, claim?.id);
      });
  });
  const once = [...new Map(back.map((each) => [each.text, each])).values()];
  return listed(
    once.sort((a, b) => (a.text < b.text ? -1 : 1)),
    '; ',
  );
}

/** What a kind of note is called where all of it is counted. */
export function counted(plan: Plan): string {
  const chapters = plan.chapters.map(({ title, groups }) => {
    const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
    return `${count} ${title.toLowerCase()}`;
  });
  return heading([...chapters, `${plan.papers.length} papers`].join(' · '));
}
