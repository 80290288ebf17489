import assert from 'node:assert/strict';

import { Knowledge } from '../../../src/core/knowledge/knowledge.ts';
import type { NoteSource } from '../../../src/core/note/note.ts';
import { checkProgram } from '../../../src/core/program/check.ts';
import { programRules } from '../../../src/core/program/rules/all.ts';
import type { Fields } from '../../support/athletes.ts';
import { kim, note, programSource, source } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

const dose = '1 x 5 each side';

const notes = Knowledge.of([
  source('cause', 'tight-psoas'),
  source('effect', 'over-striding'),
  source('effect', 'night-pain', { redFlag: 'before-training' }),
  source('principle', 'form-before-load'),
  source('principle', 'lock-in-gains'),
  source('assessment', 'step-test'),
  source('exercise', 'roll', { phase: 'release', family: 'soft-tissue', lockIn: ['bridge', 'squat'], dose }),
  source('exercise', 'stretch', { phase: 'mobility', family: 'static-stretch', dose }),
  source('exercise', 'bridge', { phase: 'activation', family: 'bridge-thrust', dose }),
  source('exercise', 'squat', { dose }),
  source('exercise', 'chair-stand', { phase: 'activation', family: 'squat', harder: ['hinge'], dose }),
  source('exercise', 'hinge', { family: 'hinge', dose }),
  source('exercise', 'drill', { phase: 'drill', family: 'running-form', dose }),
  source('exercise', 'hands-on', { phase: 'release', delivery: ['clinician'], dose }),
  source('exercise', 'both-hands', { phase: 'release', delivery: ['partner', 'clinician'], dose }),
  source('exercise', 'old-way', { status: 'retired', dose }),
]);

const findings = [{ id: 'f1', on: '2026-12-01', of: 'tight-psoas' }];

interface Case {
  readonly body: string;
  readonly athlete?: Fields;
}

/** The problems of one rule: `severity: message @ the text it stands on`. */
function problems(rule: string, { body, athlete = {} }: Case): string[] {
  const program = programSource(body);
  const knowledge = notes.with({ set: [kim({ findings, ...athlete }), program] });
  return checkProgram(note(knowledge, 'program', 'kim-plan'), knowledge)
    .filter((problem) => problem.code === rule)
    .map(
      ({ severity, message, span }) =>
        `${severity}: ${message} @ ${program.text.slice(span.start, span.end)}`,
    );
}

/** A week of one day, its exercises with a dose and a reason each unless they bring their own. */
function day(title: string, ...lines: string[]): string {
  const reason = '\n  - because [[tight-psoas]] (f1): short';
  const full = lines.map((line) => (line.includes(' ') ? `- ${line}` : `- [[${line}]] ${dose}${reason}`));
  return ['## Week 1', `### ${title}`, ...full].join('\n');
}

/** The same text with a `keep` under its last line. */
function kept(body: string, rule: string): string {
  return `${body}\n  - keep ${rule}: the coach wants it so`;
}

function breaks(rule: string, each: Case, ...expected: string[]): void {
  assert.deepEqual(problems(rule, each), expected);
}

function passes(rule: string, each: Case): void {
  assert.deepEqual(problems(rule, each), []);
}

describe('rules about programs', () => {
  it('stand in the order of their numbers, each with a sentence', () => {
    const ids = programRules.map((rule) => rule.id);
    assert.deepEqual(ids, ids.toSorted());
    assert.equal(new Set(ids).size, ids.length);
    for (const rule of programRules) assert.match(rule.title, /^[A-Z].*\.$/);
  });

  it('find nothing wrong with a good program', () => {
    const body = day('Gym A (Mon, Thu)', 'roll', 'bridge', 'squat', 'hinge').replace('Week 1', 'Weeks 1-6');
    const program = programSource(body, { weeks: 6 });
    const knowledge = notes.with({ set: [kim({ findings }), program] });
    const found = checkProgram(note(knowledge, 'program', 'kim-plan'), knowledge);
    assert.deepEqual(
      found.filter(({ code }) => code !== 'PB20'),
      [],
    );
  });

  it('judge a program without an athlete by all they can', () => {
    const program = programSource(day('Gym A', 'squat', 'roll'), { athlete: 'nobody' });
    const knowledge = notes.with({ set: [program] });
    const codes = checkProgram(note(knowledge, 'program', 'kim-plan'), knowledge).map(
      (problem) => problem.code,
    );
    assert.deepEqual([...new Set(codes)], ['PB01', 'PB04', 'PB06', 'PB10']);
  });

  describe('PB01: red flags', () => {
    const body = day('Gym A (Mon, Thu)', 'squat');
    const flag = { findings: [...findings, { id: 'f2', on: '2026-12-02', of: 'night-pain' }] };

    it('blocks a program with an open flag, or without a screen', () => {
      const [open] = problems('PB01', { body, athlete: flag });
      assert.match(
        open ?? '',
        /^error: Kim has a red flag: Night pain \(finding f2, 2026-12-02\)\..* @ id: "kim-plan"/,
      );
      const [unscreened] = problems('PB01', { body, athlete: { screened: undefined } });
      assert.match(unscreened ?? '', /^error: Kim has not been screened for red flags/);
      const [old] = problems('PB01', { body, athlete: { screened: { on: '2026-10-01', by: 'coach' } } });
      assert.match(
        old ?? '',
        /^error: Kim was last screened for red flags on 2026-10-01, 67 days before the start/,
      );
    });

    it('lets a screened and cleared athlete train', () => {
      passes('PB01', { body });
      const clearance = [{ of: 'night-pain', by: 'Dr Who', on: '2026-12-03' }];
      passes('PB01', { body, athlete: { ...flag, clearance } });
    });

    it('blocks a program whose athlete’s note is missing or broken: nobody would see a flag', () => {
      const messageWith = (athlete: NoteSource[]): string | undefined => {
        const knowledge = notes.with({ set: [...athlete, programSource(body)] });
        const all = checkProgram(note(knowledge, 'program', 'kim-plan'), knowledge);
        return all.find((problem) => problem.code === 'PB01')?.message;
      };
      assert.match(
        messageWith([]) ?? '',
        /^There is no athlete "kim", so nobody knows of a red flag: correct the name/,
      );
      const broken = { ...kim(), text: '---\nid: kim\nkind: athlete\n---\n' };
      assert.match(
        messageWith([broken]) ?? '',
        /^The note of the athlete "kim" cannot be read whole, .*: mend its problems/,
      );
    });

    it('is not the coach’s to keep', () => {
      assert.equal(problems('PB01', { body: kept(body, 'PB01'), athlete: flag }).length, 1);
    });
  });

  describe('PB02: reasons', () => {
    const bare = `## Week 1\n### Gym A\n- [[squat]] ${dose}`;

    it('asks for a reason on every exercise', () => {
      const message =
        'error: This line has no reason: add "  - because [[cause]] (finding): …" below it. @ squat';
      breaks('PB02', { body: bare }, message);
    });

    it('asks for a cause, an effect or a principle', () => {
      const reason = (of: string): string => `${bare}\n  - because [[${of}]] (f1): so`;
      for (const of of ['tight-psoas', 'over-striding', 'form-before-load'])
        passes('PB02', { body: reason(of) });
      const end = 'is no cause, effect or principle: name one, such as [[weak-hip-extensors]].';
      breaks(
        'PB02',
        { body: reason('step-test') },
        `error: The reason "step-test" ${end} @ because [[step-test]] (f1): so`,
      );
      breaks(
        'PB02',
        { body: reason('nothing') },
        `error: The reason "nothing" ${end} @ because [[nothing]] (f1): so`,
      );
    });

    it('asks a cause, and not a principle, for the finding that points to it', () => {
      passes('PB02', { body: `${bare}\n  - because [[form-before-load]]: so` });
      const message =
        'error: The reason "tight-psoas" names no finding: write "because [[tight-psoas]] (f1): …" with the one that points to it.';
      const text = 'because [[tight-psoas]]: so';
      breaks('PB02', { body: `${bare}\n  - ${text}` }, `${message} @ ${text}`);
    });

    it('asks for findings that the athlete has', () => {
      const body = `${bare}\n  - because [[tight-psoas]] (f1, f9): so`;
      const text = 'because [[tight-psoas]] (f1, f9): so';
      breaks('PB02', { body }, `error: Kim has no finding "f9": use one of f1. @ ${text}`);
      breaks(
        'PB02',
        { body, athlete: { findings: [] } },
        `error: Kim has no finding "f1": use one of none yet. @ ${text}`,
      );
    });

    it('asks none of runs, tests, advice and notes', () => {
      const body =
        '## Week 1\n### Gym A\n- run 20 min\n- test [[step-test]]\n- advice [[form-before-load]]\n- note slow';
      passes('PB02', { body });
    });

    it('accepts a kept deviation', () => {
      passes('PB02', { body: kept(bare, 'PB02') });
    });
  });

  describe('PB04: lock-in', () => {
    it('asks for an exercise that locks a technique in, later the same day', () => {
      const message =
        'error: Nothing after Roll locks in what it gains: add [[bridge]] or [[squat]] later in Gym A. @ roll';
      breaks('PB04', { body: day('Gym A (Mon)', 'roll', 'stretch') }, message);
      breaks('PB04', { body: day('Gym A (Mon)', 'squat', 'roll') }, message);
      breaks(
        'PB04',
        { body: `${day('Gym A (Mon)', 'roll')}\n### Home B (Tue)\n- [[squat]] ${dose}` },
        message,
      );
    });

    it('takes any of those it names, in any block behind it', () => {
      passes('PB04', { body: day('Gym A (Mon)', 'roll', 'stretch', 'squat') });
      passes('PB04', { body: `${day('Gym A (Mon)', 'roll')}\n#### Strength\n- [[squat]] ${dose}` });
    });

    it('does not judge the clinic', () => {
      passes('PB04', { body: day('Clinic', 'roll') });
    });

    it('accepts a kept deviation', () => {
      passes('PB04', { body: kept(day('Gym A (Mon)', 'roll'), 'PB04') });
    });
  });

  describe('PB05: clinician only', () => {
    it('keeps what only a clinician may do off every other day', () => {
      const message =
        'error: Hands on is for a trained clinician only: move it under "### Clinic". @ hands-on';
      breaks('PB05', { body: day('Gym A (Mon)', 'hands-on') }, message);
      breaks('PB05', { body: day('Daily', 'hands-on') }, message);
      breaks('PB05', { body: day('Easy run', 'hands-on') }, message);
    });

    it('leaves it to the clinic, and what a partner may do to all', () => {
      passes('PB05', { body: day('Clinic', 'hands-on') });
      passes('PB05', { body: day('Gym A (Mon)', 'both-hands') });
    });

    it('is not the coach’s to accept', () => {
      const message =
        'error: Hands on is for a trained clinician only: move it under "### Clinic". @ hands-on';
      breaks('PB05', { body: kept(day('Gym A (Mon)', 'hands-on'), 'PB05') }, message);
    });
  });

  describe('PB06: order', () => {
    it('warns of an earlier phase behind a later one, and owns to the thin evidence', () => {
      breaks(
        'PB06',
        { body: day('Gym A (Mon)', 'drill', 'stretch', 'squat') },
        'warning: Stretch (mobility) comes after drill work: move it up. The order is clinical custom; no trial has compared it. @ stretch',
        'warning: Squat (strength) comes after drill work: move it up. The order is clinical custom; no trial has compared it. @ squat',
      );
    });

    it('is content with the order, and with what stands right behind a technique to lock it in', () => {
      passes('PB06', { body: day('Gym A (Mon)', 'roll', 'stretch', 'bridge', 'squat', 'drill') });
      const locking = `[[bridge]] ${dose}\n  - because [[lock-in-gains]]: keeps what the roll has freed`;
      passes('PB06', { body: day('Gym A (Mon)', 'roll', locking, 'stretch') });
    });

    it('lets an easier rung stand in the place of the exercise that its ladder leads to', () => {
      passes('PB06', { body: day('Gym A (Mon)', 'squat', 'chair-stand') });
      assert.equal(problems('PB06', { body: day('Gym A (Mon)', 'drill', 'chair-stand') }).length, 1);
    });

    it('accepts a kept deviation', () => {
      passes('PB06', { body: kept(day('Gym A (Mon)', 'squat', 'stretch'), 'PB06') });
    });
  });

  describe('PB16: few exercises', () => {
    const five = ['stretch', 'bridge', 'squat', 'hinge', 'drill'];
    const end = 'take some out, or write "  - keep PB16: reason" under one line.';

    it('takes five on a day, three daily or before a run', () => {
      passes('PB16', { body: day('Gym A (Mon, Thu)', ...five) });
      const six = day('Gym A (Mon, Thu)', ...five, 'old-way');
      breaks(
        'PB16',
        { body: six },
        `error: Gym A has 6 items where 5 are the most that people keep up: ${end} @ ### Gym A (Mon, Thu)`,
      );
      for (const when of ['daily', 'before-run']) {
        const athlete = { slots: [{ id: 'daily', when, minutes: 30 }] };
        passes('PB16', { body: day('Daily', 'stretch', 'bridge', 'squat'), athlete });
        const four = day('Daily', 'stretch', 'bridge', 'squat', 'hinge');
        breaks(
          'PB16',
          { body: four, athlete },
          `error: Daily has 4 items where 3 are the most that people keep up: ${end} @ ### Daily`,
        );
      }
    });

    it('counts a technique and its lock-in as one, and no tests, runs or notes', () => {
      passes('PB16', {
        body: day('Gym A (Mon)', 'roll', ...five.filter((id) => id !== 'drill'), 'note slow'),
      });
      passes('PB16', { body: day('Gym A (Mon)', ...five, 'test [[step-test]]', 'run 20 min') });
    });

    it('judges neither clinic nor retest', () => {
      passes('PB16', { body: day('Clinic', ...five, 'hands-on') });
    });

    it('accepts a sixth as a kept deviation, but no seventh', () => {
      passes('PB16', { body: kept(day('Gym A (Mon)', ...five, 'old-way'), 'PB16') });
      const seven = kept(day('Gym A (Mon)', ...five, 'old-way', 'both-hands'), 'PB16');
      assert.equal(problems('PB16', { body: seven }).length, 1);
    });
  });

  describe('PB31: minutes', () => {
    const long = `## Week 1\n### Gym A (Mon, Thu)\n- [[squat]] 3 x 10 min\n  - because [[tight-psoas]] (f1): so`;
    const athlete = (minutes: number): Fields => ({
      slots: [{ id: 'gym', when: 'days', days: ['Mon', 'Thu'], minutes }],
    });

    it('holds a day to the minutes of its slot', () => {
      breaks(
        'PB31',
        { body: long, athlete: athlete(30) },
        'error: Gym A takes about 31 minutes and Kim has 30: take sets or a line out. @ ### Gym A (Mon, Thu)',
      );
      passes('PB31', { body: long, athlete: athlete(31) });
    });

    it('does not judge a day that is no slot of the athlete', () => {
      passes('PB31', { body: long.replace('Gym A', 'Beach'), athlete: athlete(10) });
    });

    it('accepts a kept deviation', () => {
      passes('PB31', { body: kept(long, 'PB31'), athlete: athlete(30) });
    });
  });

  describe('PB34: whole lines', () => {
    it('asks for notes that exist', () => {
      breaks(
        'PB34',
        { body: day('Gym A (Mon)', `[[sqat]] ${dose}`, 'test [[step-tst]]', 'advice [[form]]') },
        'error: There is no note "sqat": correct the id or write the note. @ sqat',
        'error: There is no note "step-tst": correct the id or write the note. @ step-tst',
        'error: There is no note "form": correct the id or write the note. @ form',
      );
    });

    it('asks for notes of the kind that the line needs', () => {
      breaks(
        'PB34',
        { body: day('Gym A (Mon)', `[[step-test]] ${dose}`, 'test [[squat]]', 'advice [[squat]]') },
        'error: "step-test" is of kind assessment, and an exercise line needs a note of kind exercise. @ step-test',
        'error: "squat" is of kind exercise, and "test" needs a note of kind assessment. @ squat',
        'error: "squat" is of kind exercise, and "advice" needs a note of kind principle. @ squat',
      );
    });

    it('asks for a dose on exercises and runs', () => {
      const message = 'This line has no dose: write one behind it, such as "3 x 10 each side".';
      breaks(
        'PB34',
        { body: '## Week 1\n### Gym A\n- [[squat]]\n- run' },
        `error: ${message} @ squat`,
        `error: ${message} @ run`,
      );
    });

    it('takes no retired exercise', () => {
      breaks(
        'PB34',
        { body: day('Gym A', 'old-way') },
        'error: Old way is retired: choose another exercise. @ old-way',
      );
    });

    it('is content with whole lines', () => {
      const body = day(
        'Gym A (Mon)',
        'squat',
        'test [[step-test]]',
        'advice [[form-before-load]]',
        'run 20 min',
        'note slow',
      );
      passes('PB34', { body });
    });

    it('is not the coach’s to keep', () => {
      assert.equal(problems('PB34', { body: kept(day('Gym A', 'old-way'), 'PB34') }).length, 1);
      const missing = day('Gym A', `[[sqat]] ${dose}\n  - because [[tight-psoas]] (f1): short`);
      assert.equal(problems('PB34', { body: kept(missing, 'PB34') }).length, 1);
      assert.equal(problems('PB34', { body: kept('## Week 1\n### Gym A\n- [[squat]]', 'PB34') }).length, 1);
    });
  });

  it('keep a deviation by its own rule alone', () => {
    const body = kept(day('Gym A (Mon)', 'roll'), 'PB16');
    assert.equal(problems('PB04', { body }).length, 1);
  });

  it('have principles in the knowledge that say why', () => {
    const behind = new Set(
      builtIn()
        .ofKind('principle')
        .flatMap((principle) => principle.data.rule),
    );
    assert.deepEqual(
      programRules.map((rule) => rule.id).filter((id) => id.startsWith('PB') && !behind.has(id)),
      [],
    );
  });
});
