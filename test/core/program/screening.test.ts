import assert from 'node:assert/strict';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import { addDays } from '../../../src/core/program/calendar.ts';
import type { Refusal } from '../../../src/core/program/screening.ts';
import { refusalOf, screenDays } from '../../../src/core/program/screening.ts';
import type { Fields } from '../../support/athletes.ts';
import { kim, note, source } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

const start = '2026-12-07';

function refusal(fields: Fields, knowledge = builtIn()): Refusal | undefined {
  const all = knowledge.with({ set: [kim(fields)] });
  return refusalOf(note(all, 'athlete', 'kim'), start, all);
}

function finding(of: string, more: Fields = {}): Fields {
  return { id: 'f1', on: '2026-12-01', of, ...more };
}

describe('refusalOf (PB01)', () => {
  it('lets a screened athlete without a red flag train', () => {
    assert.equal(refusal({}), undefined);
    assert.equal(refusal({ findings: [finding('tight-psoas'), finding('low-back-pain')] }), undefined);
  });

  it('refuses who was never screened, and says what to write', () => {
    const refused = refusal({ screened: undefined });
    assert.equal(refused?.reason, 'not-screened');
    assert.match(
      refused.message,
      /^Kim has not been screened for red flags: .*"screened: \{ on: YYYY-MM-DD, by: … \}"/,
    );
  });

  it('lets a screen hold for 42 days and no day longer', () => {
    assert.equal(screenDays, 42);
    assert.equal(refusal({ screened: { on: addDays(start, -42), by: 'coach' } }), undefined);
    const refused = refusal({ screened: { on: addDays(start, -43), by: 'coach' } });
    assert.equal(refused?.reason, 'screen-too-old');
    assert.match(
      refused.message,
      /on 2026-10-25, 43 days before the start; no more than 42 are allowed: screen again/,
    );
  });

  it('refuses a flag of the urgency today with a doctor today', () => {
    const refused = refusal({ findings: [finding('saddle-numbness')] });
    assert.deepEqual(
      [refused?.rule, refused?.reason, refused?.urgency, refused?.flags?.[0]?.of],
      ['PB01', 'red-flag', 'today', 'saddle-numbness'],
    );
    assert.match(
      refused?.message ?? '',
      /^Kim has a red flag: .* \(finding f1, 2026-12-01\)\. They need to see a doctor today;/,
    );
  });

  it('refuses a flag of the urgency before-training until it is cleared', () => {
    const refused = refusal({ findings: [finding('night-pain')] });
    assert.equal(refused?.urgency, 'before-training');
    assert.match(refused.message, /cleared by a doctor or physiotherapist before training/);
    assert.match(refused.message, /write "clearance: \[\{ of: night-pain, by: …, on: YYYY-MM-DD \}\]"/);
  });

  it('refuses while a name in a finding is wrong, since it could have been a red flag', () => {
    for (const [wrong, says] of [
      [finding('nigth-pain'), /The finding f1 of Kim says nothing, .*: there is no note "nigth-pain"\./],
      [finding('single-leg-squat-test', { outcome: 'fine' }), /has no outcome "fine"\. Correct it first\./],
    ] as const) {
      const refused = refusal({ findings: [wrong] });
      assert.equal(refused?.reason, 'unreadable');
      assert.match(refused.message, says);
    }
  });

  it('names the latest finding of a flag, in whatever order they were written', () => {
    const findings = [finding('night-pain'), finding('night-pain', { id: 'f2', on: '2026-11-01' })];
    assert.deepEqual(refusal({ findings })?.flags, [{ of: 'night-pain', on: '2026-12-01' }]);
  });

  it('trains around a flag of the urgency adapt', () => {
    assert.equal(refusal({ findings: [finding('pregnancy'), finding('osteoporosis')] }), undefined);
  });

  it('refuses every red flag of the knowledge but those of adapt', () => {
    for (const { id, data } of builtIn().ofKind('effect')) {
      const refused = refusal({ findings: [finding(id)] });
      const urgency = data.redFlag === 'adapt' ? undefined : data.redFlag;
      assert.equal(refused?.urgency, urgency, id);
    }
  });

  it('refuses every outcome of a test of the knowledge that shows such a flag', () => {
    for (const { id, data } of builtIn().ofKind('assessment')) {
      for (const outcome of data.outcomes) {
        const flag = outcome.effects.find((effect) => {
          const urgency = builtIn().whole('effect', effect)?.data.redFlag;
          return urgency !== undefined && urgency !== 'adapt';
        });
        const refused = refusal({ findings: [finding(id, { outcome: outcome.name })] });
        assert.equal(refused?.flags?.[0]?.of, flag, `${id}: ${outcome.name}`);
      }
    }
  });

  it('names the most urgent of several flags, whichever was found first', () => {
    const both = [finding('night-pain'), finding('warm-swollen-calf', { id: 'f2' })];
    assert.equal(refusal({ findings: both })?.flags?.[0]?.of, 'warm-swollen-calf');
    assert.equal(refusal({ findings: both })?.flags?.length, 2);
    assert.match(refusal({ findings: both })?.message ?? '', / Also open: [^,.]+\.$/);
    assert.equal(refusal({ findings: both.toReversed() })?.flags?.[0]?.of, 'warm-swollen-calf');
    const alike = [finding('warm-swollen-calf'), finding('saddle-numbness', { id: 'f2' })];
    assert.equal(refusal({ findings: alike })?.flags?.[0]?.of, 'warm-swollen-calf');
    assert.equal(refusal({ findings: alike.toReversed() })?.flags?.[0]?.of, 'saddle-numbness');
  });

  it('speaks of the flag before it speaks of the screen', () => {
    assert.equal(refusal({ screened: undefined, findings: [finding('night-pain')] })?.reason, 'red-flag');
  });

  it('lets a clearance lift a flag that it is no older than', () => {
    const flagged = (on: string): Fields => ({
      findings: [finding('night-pain')],
      clearance: [{ of: 'night-pain', by: 'Dr Who', on }],
    });
    assert.equal(refusal(flagged('2026-11-30'))?.flags?.[0]?.of, 'night-pain');
    assert.equal(refusal(flagged('2026-12-01')), undefined);
    assert.equal(refusal(flagged('2026-12-02')), undefined);
  });

  it('needs a clearance for each flag, and again when it comes back', () => {
    const clearance = [{ of: 'night-pain', by: 'Dr Who', on: '2026-12-02' }];
    const other = [finding('night-pain'), finding('hip-locking', { id: 'f2' })];
    assert.equal(refusal({ findings: other, clearance })?.flags?.[0]?.of, 'hip-locking');
    const again = [finding('night-pain'), finding('night-pain', { id: 'f2', on: '2026-12-05' })];
    assert.match(refusal({ findings: again, clearance })?.message ?? '', /finding f2, 2026-12-05/);
  });

  describe('with a test that shows a flag', () => {
    const knowledge = Knowledge.of([
      source('effect', 'hip-locks', { redFlag: 'before-training' }),
      source('assessment', 'range-test', {
        measures: [{ id: 'block', unit: 'yes-no' }],
        outcomes: [{ name: 'hard stop', when: 'block = yes', effects: ['hip-locks'] }, { name: 'free' }],
      }),
    ]);
    const flagOf = (more: Fields): string | undefined =>
      refusal({ findings: [finding('range-test', more)] }, knowledge)?.flags?.[0]?.of;

    it('refuses by the outcome that the coach names, in any case', () => {
      assert.equal(flagOf({ outcome: 'hard stop' }), 'hip-locks');
      assert.equal(flagOf({ outcome: 'Hard stop' }), 'hip-locks');
      assert.equal(flagOf({ outcome: 'free' }), undefined);
    });

    it('refuses by the values of either side', () => {
      assert.equal(flagOf({ left: { block: false }, right: { block: true } }), 'hip-locks');
      assert.equal(flagOf({ left: { block: false }, right: { block: false } }), undefined);
    });

    it('refuses even when a later test is passed: only a clearance lifts a flag', () => {
      const findings = [
        finding('range-test', { left: { block: true } }),
        finding('range-test', { id: 'f2', on: '2026-12-05', left: { block: false } }),
      ];
      assert.equal(refusal({ findings }, knowledge)?.flags?.[0]?.of, 'hip-locks');
    });
  });
});
