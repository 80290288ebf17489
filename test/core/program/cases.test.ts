import assert from 'node:assert/strict';

import { buildProgram } from '../../../src/core/program/build/build.ts';
import { dayHeading } from '../../../src/core/program/document/write.ts';
import { checkProgram } from '../../../src/core/program/check.ts';
import { needsLockIn } from '../../../src/core/program/lockIn.ts';
import { linesOf } from '../../../src/core/program/program.ts';
import { countItems } from '../../../src/core/program/rules/PB16.ts';
import { dayMinutes } from '../../../src/core/program/time.ts';
import type { Built, Fields } from '../../support/athletes.ts';
import { build, builder, kim, note } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';
import { familiesIn, leftOut, phasesIn, placed, retestWeeks, weekdaysOf } from '../../support/reading.ts';

// What a coach expects, case by case. Each says what is there and what is not, not which exercise of
// several good ones: the knowledge may grow under it.

const gym = {
  id: 'gym',
  when: 'days',
  days: ['Mon', 'Thu'],
  minutes: 45,
  equipment: ['mat', 'bench', 'step', 'chair', 'dumbbell'],
};
const evening = { id: 'evening', when: 'daily', minutes: 15, equipment: ['mat', 'chair'] };
const warmUp = { id: 'warm-up', when: 'before-run', minutes: 8, equipment: ['mat', 'step'] };
const runs = [
  { day: 'Wed', type: 'hard', minutes: 45 },
  { day: 'Fri', type: 'easy', minutes: 40 },
  { day: 'Sun', type: 'long', minutes: 80 },
];

function findings(...all: Fields[]): Fields[] {
  return all.map((each, i) => ({ id: `f${i + 1}`, on: '2026-11-28', ...each }));
}

function errors({ note, knowledge }: Built): string[] {
  return checkProgram(note, knowledge)
    .filter((problem) => problem.severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

const bothSides = (values: Fields): Fields => ({ left: values, right: values });

describe('what a coach expects', () => {
  describe('for the desk-bound triathlete with a positive Thomas test', () => {
    const built = build(
      kim({
        level: 'intermediate',
        slots: [gym, evening, warmUp],
        runs,
        findings: findings(
          { of: 'modified-thomas-test', ...bothSides({ hip: -10, knee: 92, drift: false }), limit: 'stiff' },
          { of: 'sitting-hours', value: { hours: 10 } },
          { of: 'hip-flexion-self-test', ...bothSides({ gap: 2, lag: 2, pinch: false }) },
          { of: 'running-hip-extension', ...bothSides({ behind: false, leads: false }) },
        ),
      }),
    );

    it('stretches the front of the hip, a little on most days', () => {
      const stretches = placed(built, [1]).filter(
        ({ exercise, day }) => exercise.data.family === 'static-stretch' && day.title === 'Evening',
      );
      assert.equal(stretches.length, 1);
      assert.ok(stretches[0]?.exercise.data.addresses.includes('tight-psoas'));
    });

    it('strengthens from the first week on both gym days, in two different ways', () => {
      assert.deepEqual([...weekdaysOf(built, 'strength', 1)], ['Mon', 'Thu']);
      const strength = placed(built, [1]).filter(({ exercise }) => exercise.data.phase === 'strength');
      assert.equal(strength.length, 2);
      assert.notEqual(strength[0]?.exercise.data.family, strength[1]?.exercise.data.family);
    });

    it('uses the gym hour, and does no job twice on one day', () => {
      for (const day of built.program.parts.flatMap((part) => part.days)) {
        if (!day.title.startsWith('Gym')) continue;
        const families = linesOf(day)
          .flatMap((line) =>
            line.id === undefined ? [] : (built.knowledge.whole('exercise', line.id) ?? []),
          )
          .map((exercise) => exercise.data.family);
        assert.equal(new Set(families).size, families.length, families.join(', '));
      }
      const first = built.program.parts[0]?.days.find((day) => day.title.startsWith('Gym'));
      assert.ok(first && dayMinutes(first) >= 20, `${first && dayMinutes(first)} minutes`);
    });

    it('brings the hip into the stride by a drill from week 3', () => {
      assert.ok(!phasesIn(built, [1, 2]).has('drill'));
      assert.ok(phasesIn(built, [3]).has('drill'));
    });

    it('says to break up sitting, and retests the thigh with something that moves', () => {
      const advice = built.program.parts.flatMap((part) => part.days.flatMap(linesOf));
      assert.ok(advice.some((line) => line.kind === 'advice' && line.id === 'break-up-sitting'));
      assert.deepEqual(retestWeeks(built, 'modified-thomas-test'), [2, 4, 6]);
      assert.ok(retestWeeks(built, 'running-hip-extension').includes(4));
    });
  });

  describe('for the runner who pushes off with the calf', () => {
    const built = build(
      kim({
        level: 'intermediate',
        slots: [gym, warmUp],
        runs,
        findings: findings({ of: 'push-off-source', value: { calf: true, bob: true } }),
      }),
    );

    it('builds the hip that should push, before anything else', () => {
      const strong = placed(built, [1]).filter(({ exercise }) => exercise.data.phase === 'strength');
      assert.ok(strong.some(({ exercise }) => exercise.data.addresses.includes('weak-hip-extensors')));
    });

    it('takes it into the stride, and stretches nothing that was not found short', () => {
      assert.ok(familiesIn(built).has('running-form'));
      assert.ok(!familiesIn(built).has('static-stretch'));
      assert.ok(!phasesIn(built).has('release'));
    });
  });

  describe('for the failed thigh-to-rib test', () => {
    const athlete = {
      level: 'intermediate',
      slots: [{ ...gym, equipment: ['mat', 'mini-band', 'light-band', 'anchor', 'chair'] }, evening],
      runs,
    };
    const stiff = build(
      kim({
        ...athlete,
        findings: findings(
          { of: 'hip-flexion-self-test', ...bothSides({ gap: 9, pinch: false }), limit: 'stiff' },
          { of: 'weak-hip-flexors' },
        ),
      }),
    );
    const pinched = build(
      kim({
        ...athlete,
        findings: findings(
          { of: 'hip-flexion-self-test', ...bothSides({ gap: 9 }), limit: 'pinch' },
          { of: 'weak-hip-flexors' },
          { of: 'limited-hip-flexion' },
        ),
      }),
    );

    it('makes room to bend first; bike and plank wait for the retest', () => {
      assert.ok(!familiesIn(stiff, [1, 2, 3]).has('hip-flexion'));
      assert.match(leftOut(stiff, 'running-bike-pedal') ?? '', /waits for the retest.*PB13/);
      const room = placed(stiff, [1]).filter(({ exercise }) =>
        exercise.data.addresses.includes('limited-hip-flexion'),
      );
      assert.ok(room.length > 0);
      assert.ok(retestWeeks(stiff, 'hip-flexion-self-test').includes(2));
    });

    it('goes to review when a pinch stopped it, and bends or turns no further', () => {
      for (const family of ['hip-flexion', 'rotation'] as const) {
        assert.ok(!familiesIn(pinched).has(family), family);
      }
      for (const { exercise } of placed(pinched)) {
        const pinch = exercise.data.precautions.find((each) => each.when === 'anterior-hip-pinch');
        assert.notEqual(pinch?.do, 'avoid', exercise.id);
      }
      assert.match(leftOut(pinched, 'anterior-hip-pinch') ?? '', /review/);
      assert.deepEqual(errors(pinched), []);
    });
  });

  describe('for nothing but a band and ten minutes a day', () => {
    const built = build(
      kim({
        slots: [{ id: 'home', when: 'daily', minutes: 10, equipment: ['mini-band'] }],
        runs,
        findings: findings({ of: 'tight-psoas' }, { of: 'weak-hip-extensors' }),
      }),
    );

    it('asks for a band, a mat and a wall, and for no more than ten minutes', () => {
      for (const { exercise } of placed(built)) {
        assert.ok(
          exercise.data.equipment.every((item) => ['mini-band', 'mat', 'wall'].includes(item)),
          exercise.id,
        );
      }
      for (const day of built.program.parts.flatMap((part) => part.days)) assert.ok(dayMinutes(day) <= 10);
    });

    it('is no plan of stretching: strength has its days, with a day between', () => {
      const days = weekdaysOf(built, 'strength', 3);
      assert.ok(days.size >= 2 && days.size <= 3, [...days].join(', '));
      assert.ok(!days.has('Tue') && !days.has('Sat'), 'not the day before the hard or the long run');
      assert.deepEqual(errors(built), []);
    });
  });

  it('lets a partner at home help, and writes down that one has to', () => {
    const fields = {
      slots: [{ ...gym, equipment: ['mat', 'table'] }],
      findings: findings({ of: 'high-tone-iliopsoas' }, { of: 'protective-spasm' }),
      exclusions: ['repeated-hip-flexion-reset', 'slow-reversal-hold-relax'],
    };
    const helped = build(kim({ ...fields, helpers: ['partner'] }));
    const hands = placed(helped).filter(({ exercise }) => !exercise.data.delivery.includes('self'));
    assert.ok(hands.length > 0);
    for (const { line } of hands)
      assert.ok(
        line.notes.some((text) => /partner/.test(text)),
        line.id,
      );
    const alone = build(kim(fields));
    assert.match(leftOut(alone, 'hold-relax-hip-flexors') ?? '', /needs a partner/);
    assert.deepEqual([...errors(helped), ...errors(alone)], []);
  });

  it('refuses a locking hip that cannot bear weight, and sends them to a doctor today', () => {
    const knowledge = builtIn().with({
      set: [kim({ slots: [gym], findings: findings({ of: 'hip-locking' }, { of: 'cannot-bear-weight' }) })],
    });
    const result = buildProgram(
      note(knowledge, 'athlete', 'kim'),
      note(knowledge, 'template', 'hip-extension-rebuild'),
      knowledge,
      { start: '2026-12-07', by: builder },
    );
    assert.ok('refusal' in result);
    assert.equal(result.refusal.urgency, 'today');
    assert.match(result.refusal.message, /see a doctor today/);
  });

  it('trains around a pregnancy, and refuses nobody for it', () => {
    const built = build(
      kim({
        level: 'intermediate',
        slots: [gym, evening],
        runs,
        findings: findings({ of: 'pregnancy' }, { of: 'weak-hip-extensors' }, { of: 'tight-rectus-femoris' }),
      }),
    );
    assert.ok(placed(built, [1]).length >= 3);
    for (const { exercise, line } of placed(built)) {
      const care = exercise.data.precautions.find((each) => each.when === 'pregnancy');
      assert.notEqual(care?.do, 'avoid', exercise.id);
      if (care) assert.ok(line.notes.includes(care.say), exercise.id);
    }
    assert.deepEqual(errors(built), []);
  });

  describe('when everything fails at once', () => {
    const failed = builtIn()
      .ofKind('assessment')
      .filter((test) => test.data.outcomes.some((each) => each.causes.length > 0))
      .flatMap((test): Fields[] => {
        const harmless = test.data.outcomes.find(
          (each) => each.causes.length > 0 && !each.effects.some(isFlag),
        );
        return harmless ? [{ of: test.id, outcome: harmless.name }] : [];
      });
    const built = build(
      kim({ level: 'intermediate', slots: [gym, evening, warmUp], runs, findings: findings(...failed) }),
    );

    it('stays a plan that one can do: few items, one technique a day, inside the minutes', () => {
      assert.deepEqual(errors(built), []);
      for (const day of built.program.parts.flatMap((part) => part.days)) {
        if (day.kind !== 'slot') continue;
        assert.ok(countItems(day, built.knowledge) <= (day.title.startsWith('Gym') ? 5 : 3), day.title);
      }
      for (const week of [1, 3, 5]) {
        const techniques = placed(built, [week]).filter(({ exercise }) => needsLockIn(exercise));
        const monday = techniques.filter(
          ({ day }) => day.weekdays.length === 0 || day.weekdays.includes('Mon'),
        );
        assert.ok(monday.length <= 1, monday.map(({ line }) => line.id).join(', '));
      }
    });

    it('answers the heaviest causes, and lists what no one can train', () => {
      const first = built.decisions.find((each) => each.stage === 'causes' && each.verdict === 'taken');
      const answered = placed(built).some(({ exercise }) =>
        exercise.data.addresses.includes(first?.about ?? ''),
      );
      assert.ok(answered, first?.about);
      assert.match(leftOut(built, 'joint-surface-defect') ?? '', /refer/);
    });
  });

  describe('for days that are many or bad', () => {
    const found = findings({ of: 'weak-hip-extensors' });
    const headings = (fields: Fields): string[] =>
      (build(kim({ ...fields, findings: found })).program.parts[0]?.days ?? []).map(dayHeading);

    it('keeps two strength days where every day is before a hard run', () => {
      const hard = ['Tue', 'Thu', 'Sun'].map((day) => ({ day, type: 'hard', minutes: 40 }));
      const days = headings({ slots: [{ ...gym, days: ['Mon', 'Wed', 'Sat'] }], runs: hard });
      assert.deepEqual(days, ['Gym A (Mon, Wed)', 'Gym A (Sat)']);
    });

    it('begins with the first day of the week, and writes days that hold the same once', () => {
      const often = { ...gym, days: ['Mon', 'Wed', 'Fri'] };
      const before = runs.map((run) => ({ ...run, day: run.day === 'Wed' ? 'Tue' : run.day }));
      assert.deepEqual(headings({ slots: [often], runs: before }), ['Gym A (Mon)', 'Gym A (Wed, Fri)']);
      const sore = {
        level: 'beginner',
        stage: 'irritable',
        slots: [{ ...often, equipment: [] }],
        runs: before,
      };
      assert.deepEqual(headings(sore), ['Gym A (Mon, Wed, Fri)']);
    });

    it('asks a novice to warm up on four days of five', () => {
      const five = ['Mon', 'Tue', 'Thu', 'Fri', 'Sun'].map((day) => ({ day, type: 'easy', minutes: 30 }));
      const novice = { level: 'beginner', slots: [warmUp, gym], runs: five };
      assert.ok(headings(novice).includes('Warm up (Mon, Tue, Fri, Sun)'), headings(novice).join());
    });
  });

  it('says which cause nothing in the program answers', () => {
    const built = build(kim({ slots: [gym], runs, findings: findings({ of: 'high-tone-rectus-femoris' }) }));
    assert.match(leftOut(built, 'high-tone-rectus-femoris') ?? '', /nothing in this program answers it/);
    assert.equal(leftOut(built, 'weak-hip-extensors'), undefined);
  });

  it('asks of a technique what its own test can show, and by week 2', () => {
    const built = build(
      kim({
        slots: [{ ...gym, equipment: ['mat', 'roller'] }],
        findings: findings({ of: 'modified-thomas-test', ...bothSides({ hip: -10, knee: 70 }) }),
      }),
    );
    const notes = (weeks: number[]): string =>
      placed(built, weeks)
        .filter(({ exercise }) => needsLockIn(exercise))
        .flatMap(({ line }) => line.notes)
        .join();
    assert.match(notes([1]), /shows 4.2 degrees or more; with no change by week 2/);
    assert.match(notes([3]), /shows 4.2 degrees or more$/);
  });

  it('keeps a runner in whom nothing was found strong, and neither stretches nor releases', () => {
    const built = build(kim({ level: 'intermediate', slots: [gym, warmUp], runs, findings: [] }));
    assert.ok(phasesIn(built).has('strength'));
    assert.ok(!phasesIn(built).has('release'));
    assert.ok(!built.program.parts.some((part) => part.days.some((day) => day.kind === 'retest')));
    assert.deepEqual(errors(built), []);
  });
});

function isFlag(effect: string): boolean {
  const urgency = builtIn().whole('effect', effect)?.data.redFlag;
  return urgency === 'today' || urgency === 'before-training';
}
