import type { Certainty, Claim } from '../note/kinds/shared.ts';
import type { Note } from '../note/note.ts';

export type Balance = 'agree' | 'mixed' | 'against' | 'none';

/** Whether the papers a claim names agree with it. */
export function balanceOf(claim: Pick<Claim, 'for' | 'against'>): Balance {
  if (claim.for.length > 0) return claim.against.length > 0 ? 'mixed' : 'agree';
  return claim.against.length > 0 ? 'against' : 'none';
}

/** 4 high, 3 moderate, 2 low, 1 very low, 0 nothing that carries. */
export type EvidenceRank = 0 | 1 | 2 | 3 | 4;

const rankOf: Readonly<Record<Certainty, number>> = { high: 4, moderate: 3, low: 2, 'very-low': 1 };
const penaltyOf: Readonly<Record<Balance, number>> = { agree: 0, none: 0, mixed: 1, against: 2 };

/** How sure a claim is, its balance counted in: one step lower when mixed, two when against. */
export function rankOfClaim(claim: Claim): EvidenceRank {
  return Math.max(0, rankOf[claim.certainty] - penaltyOf[balanceOf(claim)]) as EvidenceRank;
}

/** The highest rank among a note's claims; 0 when it makes none. */
export function evidenceRank(note: Note): EvidenceRank {
  return Math.max(0, ...note.data.claims.map(rankOfClaim)) as EvidenceRank;
}

const rankNames: Readonly<Record<EvidenceRank, string>> = {
  4: 'High certainty',
  3: 'Moderate certainty',
  2: 'Low certainty',
  1: 'Very low certainty',
  0: 'No evidence',
};

export function rankName(rank: EvidenceRank): string {
  return rankNames[rank];
}

/** One line on what stands behind a note, such as "Low certainty · 3 papers for, 1 against". */
export function evidenceLine(note: Note): string {
  const { claims } = note.data;
  if (claims.length === 0) return 'No claim of its own: practice, not evidence';
  const supporting = new Set(claims.flatMap((claim) => claim.for)).size;
  const disputing = new Set(claims.flatMap((claim) => claim.against)).size;
  const papers =
    supporting + disputing === 0
      ? 'no paper found'
      : `${supporting} ${supporting === 1 ? 'paper' : 'papers'} for, ${disputing} against`;
  return `${rankName(evidenceRank(note))} · ${papers}`;
}

/** The claim of that id in a note. */
export function claimOf(note: Note, id: string): Claim | undefined {
  return note.data.claims.find((claim) => claim.id === id);
}

