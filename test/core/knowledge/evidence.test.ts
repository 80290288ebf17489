import assert from 'node:assert/strict';

import {
  balanceOf,
  claimOf,
  evidenceLine,
  evidenceRank,
  rankName,
  rankOfClaim,
} from '../../../src/core/knowledge/evidence.ts';
import type { Balance } from '../../../src/core/knowledge/evidence.ts';
import { certainties } from '../../../src/core/note/kinds/shared.ts';
import type { Certainty, Claim } from '../../../src/core/note/kinds/shared.ts';
import { builtIn } from '../../support/builtIn.ts';
import { lone } from '../../support/athletes.ts';

const papers: Readonly<Record<Balance, Pick<Claim, 'for' | 'against'>>> = {
  agree: { for: ['a', 'b'], against: [] },
  none: { for: [], against: [] },
  mixed: { for: ['a'], against: ['b'] },
  against: { for: [], against: ['b'] },
};

function claim(certainty: Certainty, balance: Balance, id = 'c'): Claim {
  return { id, says: 'x', certainty, facts: [], ...papers[balance] };
}

function noteWith(...claims: readonly Claim[]) {
  return lone('principle', 'a', { claims });
}

describe('balanceOf', () => {
  for (const [balance, claimed] of Object.entries(papers)) {
    it(`says ${balance} of ${claimed.for.length} papers for and ${claimed.against.length} against`, () => {
      assert.equal(balanceOf(claimed), balance);
    });
  }
});

describe('rankOfClaim', () => {
  const table: Readonly<Record<Balance, readonly number[]>> = {
    agree: [4, 3, 2, 1],
    none: [4, 3, 2, 1],
    mixed: [3, 2, 1, 0],
    against: [2, 1, 0, 0],
  };
  for (const [balance, ranks] of Object.entries(table)) {
    it(`is ${ranks.join(', ')} from high to very low certainty when papers say: ${balance}`, () => {
      assert.deepEqual(
        certainties.map((certainty) => rankOfClaim(claim(certainty, balance as Balance))),
        ranks,
      );
    });
  }
});

describe('evidenceRank', () => {
  it('is that of the surest claim, its balance counted in', () => {
    assert.equal(evidenceRank(noteWith(claim('low', 'agree'), claim('high', 'against'), claim('moderate', 'agree'))), 3);
    assert.equal(evidenceRank(noteWith(claim('high', 'against'), claim('low', 'agree'))), 2);
  });

  it('is 0 where a note claims nothing, and has a name at every height', () => {
    assert.equal(evidenceRank(noteWith()), 0);
    assert.deepEqual(([4, 3, 2, 1, 0] as const).map(rankName), [
      'High certainty',
      'Moderate certainty',
      'Low certainty',
      'Very low certainty',
      'No evidence',
    ]);
  });
});

describe('evidenceLine', () => {
  it('counts each paper once', () => {
    assert.equal(
      evidenceLine(noteWith(claim('low', 'agree'), claim('low', 'mixed', 'd'))),
      'Low certainty · 2 papers for, 1 against',
    );
    assert.equal(evidenceLine(noteWith(claim('moderate', 'mixed'))), 'Low certainty · 1 paper for, 1 against');
  });

  it('says so where no paper was found, or nothing is claimed', () => {
    assert.equal(evidenceLine(noteWith(claim('very-low', 'none'))), 'Very low certainty · no paper found');
    assert.equal(evidenceLine(noteWith()), 'No claim of its own: practice, not evidence');
  });
});

describe('claimOf', () => {
  it('finds a claim by its id', () => {
    const note = noteWith(claim('low', 'agree'), claim('high', 'agree', 'd'));
    assert.equal(claimOf(note, 'd')?.certainty, 'high');
    assert.equal(claimOf(note, 'e'), undefined);
  });
});

describe('the built-in knowledge', () => {
  it('claims no certainty without a paper beyond very low', () => {
    const unfounded = builtIn().notes.flatMap((note) =>
      (note.data?.claims ?? [])
        .filter((each) => balanceOf(each) === 'none' && each.certainty !== 'very-low')
        .map((each) => `${note.id}#${each.id}`),
    );
    assert.deepEqual(unfounded, []);
  });
});
