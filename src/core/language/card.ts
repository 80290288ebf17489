import { balanceOf, claimOf, evidenceLine } from '../knowledge/evidence.ts';
import { inverse } from '../knowledge/inverse.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { heading } from '../knowledge/outline.ts';
import { balanceWords, redFlagWords } from '../knowledge/words.ts';
import { sectionOf } from '../note/note.ts';
import type { AnyNote, Note, NoteOf } from '../note/note.ts';
import { vancouver } from '../sheet/vancouver.ts';
import { plainText } from '../sheet/plainText.ts';

/** Cues and the like beyond this many are left to the note itself: a card is read in a glance. */
const mostItems = 4;

/**
 * A note as a card in Markdown: title, summary, what matters most for its kind, evidence. The
 * note's own words are escaped, so a note cannot put links or markup of its own onto a card.
 */
export function noteCard(note: AnyNote, knowledge: Knowledge, claimId?: string): string {
  const parts = [`**${escape(note.title)}** — ${note.kind}`];
  if (!note.data) {
    parts.push('This note lacks a field its kind needs; open it and see the problems.');
    return parts.join('\n\n');
  }
  if (note.data.summary) parts.push(escape(note.data.summary));
  parts.push(...detailsOf(note, knowledge));
  const claim = claimId === undefined ? undefined : claimOf(note, claimId);
  if (claim) {
    parts.push(
      `Claim: ${escape(claim.says)} *${heading(claim.certainty)} certainty, ${balanceWords[balanceOf(claim)]}*`,
    );
  } else if (note.kind !== 'reference' && note.kind !== 'athlete' && note.kind !== 'program') {
    parts.push(`*${evidenceLine(note)}*`);
  }
  return parts.join('\n\n');
}

function detailsOf(note: Note, knowledge: Knowledge): string[] {
  switch (note.kind) {
    case 'exercise':
      return exerciseDetails(note, knowledge);
    case 'cause':
      return [
        titles('Leads to', note.data.leadsTo, knowledge),
        titles('Answered by', inverse(note.id, 'addresses', knowledge), knowledge),
        titles('Found by', inverse(note.id, 'finds', knowledge), knowledge),
        note.data.refer === 'no' ? '' : `**Refer:** ${note.data.refer === 'yes' ? 'yes' : 'if it persists'}`,
      ].filter((part) => part !== '');
    case 'effect':
      return [
        note.data.redFlag ? `**Red flag:** ${redFlagWords[note.data.redFlag]}` : '',
        titles('Comes from', inverse(note.id, 'leadsTo', knowledge), knowledge),
      ].filter((part) => part !== '');
    case 'assessment':
      return [
        note.data.control ? `**Held still:** ${escape(note.data.control)}` : '',
        `**Outcomes:** ${note.data.outcomes.map((outcome) => escape(outcome.name)).join(' · ')}`,
        note.data.retest.length > 0 ? `**Retest:** week ${note.data.retest.join(', ')}` : '',
      ].filter((part) => part !== '');
    case 'principle':
      return note.data.advice ? [`**Tell the athlete:** ${escape(note.data.advice)}`] : [];
    case 'muscle':
      return [`**Does:** ${escape(note.data.action.join(', '))}`];
    case 'template':
      return [
        `**Goal:** ${escape(note.data.goal)}`,
        `${counted(note.data.weeks, 'week')}: ${note.data.phases.join(' → ')}`,
      ];
    case 'reference':
      return [
        escape(vancouver(note)),
        `**Found:** ${escape(note.data.finding)}`,
        `${escape(note.data.design)}, ${escape(note.data.sample)} · level ${note.data.level} of 5 for ${note.data.question}`,
      ];
    case 'athlete':
      return [`${heading(note.data.level)}, ${counted(note.data.findings.length, 'finding')}`];
    case 'program':
      return [
        `${counted(note.data.weeks, 'week')} from ${note.data.start} for ${escape(knowledge.get(note.data.athlete)?.title ?? note.data.athlete)}`,
      ];
  }
}

function exerciseDetails(note: NoteOf<'exercise'>, knowledge: Knowledge): string[] {
  const { data } = note;
  const cues = (sectionOf(note, 'Cues')?.items ?? []).slice(0, mostItems);
  const easier = inverse(note.id, 'harder', knowledge);
  const ladder = [
    easier.length > 0 ? `easier: ${names(easier, knowledge)}` : '',
    data.harder.length > 0 ? `harder: ${names(data.harder, knowledge)}` : '',
  ].filter((part) => part !== '');
  const needs = data.equipment.length > 0 ? ` · ${data.equipment.join(', ')}` : '';
  return [
    `**Dose:** ${escape(data.dose)}`,
    `${heading(data.phase)}${needs} · difficulty ${data.difficulty} of 5, specificity ${data.specificity} of 5`,
    cues.length > 0 ? cues.map((cue) => `- ${escape(plainText(cue, knowledge))}`).join('\n') : '',
    data.instead.length > 0 ? `**Better instead:** ${names(data.instead, knowledge)}` : '',
    ladder.length > 0 ? `**Ladder:** ${ladder.join(' · ')}` : '',
    data.delivery.every((who) => who === 'clinician') ? '**For a trained clinician only**' : '',
  ].filter((part) => part !== '');
}

function titles(label: string, ids: readonly string[], knowledge: Knowledge): string {
  return ids.length === 0 ? '' : `**${label}:** ${names(ids, knowledge)}`;
}

function names(ids: readonly string[], knowledge: Knowledge): string {
  const shown = ids.slice(0, 6).map((id) => escape(knowledge.get(id)?.title ?? id));
  return ids.length > shown.length
    ? `${shown.join(', ')} and ${ids.length - shown.length} more`
    : shown.join(', ');
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

/** A text in one line, Markdown's own characters as plain characters and web addresses as plain words. */
export function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+!|<>~$&@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}
