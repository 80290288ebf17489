import assert from 'node:assert/strict';
import { parseDose } from '../../../../src/core/dose/parse.ts';
import { Knowledge } from '../../../../src/core/knowledge/knowledge.ts';
import type { NoteOf } from '../../../../src/core/note/note.ts';
import { checkProgram } from '../../../../src/core/program/check.ts';
import { readProgram } from '../../../../src/core/program/document/read.ts';
import { dayHeading, lineText, partHeading } from '../../../../src/core/program/document/write.ts';
import { easyWeeks } from '../../../../src/core/program/easyWeeks.ts';
import { changeDose } from '../../../../src/core/program/life/changeDose.ts';
import type { Reach } from '../../../../src/core/program/life/changeDose.ts';
import { copyProgram } from '../../../../src/core/program/life/copyProgram.ts';
import { missWeek, pause, shiftStart } from '../../../../src/core/program/life/moveWeeks.ts';
import { nextBlock } from '../../../../src/core/program/life/nextBlock.ts';
import { aroundOwnRace, aroundRace, raceEdit } from '../../../../src/core/program/life/race.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';
import { linesOf } from '../../../../src/core/program/program.ts';
import { setsOf } from '../../../../src/core/dose/volume.ts';
import { decidedBy, placed, weekdaysOf } from '../../../support/reading.ts';
import {
  build,
  builder,
  kim,
  note,
  programSource,
  sampleAthlete,
  source,
} from '../../../support/athletes.ts';

const day = (dose: string): string => `### Gym A (Mon, Thu)\n\n- [[squat]] ${dose} <!-- mine -->\n`;
const body =
  `## Weeks 1-3\n\n${day('3 x 8')}\n### Retest (week 2)\n\n- test [[drop]]\n\n## Week 4\n\n${day('2 x 8')}\n### Retest (week 4)\n\n- test [[drop]]\n\n## Weeks 5-6\n\n${day('3 x 10')}\n## Log\n`.replaceAll(
    ' <!-- mine -->',
    '',
  );

function plan(text = body, fields = {}): NoteOf<'program'> {
  return note(Knowledge.of([programSource(text, { weeks: 6, ...fields })]), 'program', 'kim-plan');
}

const known = Knowledge.of([source('exercise', 'squat')]);

/** `Weeks 1-3: Gym A (Mon, Thu) [squat 3 x 8]; Retest (week 2) [test drop]`, a part a line. */
function shape(of: NoteOf<'program'>): string[] {
  const { program, problems } = readProgram(of);
  assert.deepEqual(problems, []);
  return program.parts.map((part) => {
    const days = part.days.map(
      (each) =>
        `${dayHeading(each)} [${linesOf(each)
          .map((line) => lineText(line).replaceAll(/\[\[|\]\]/g, ''))
          .join(', ')}]`,
    );
    return `${partHeading(part)}: ${days.join('; ')}`;
  });
}

describe('changing a dose', () => {
  const change = (week: number, reach: Reach): string[] => {
    const reading = parseDose('4 x 6');
    assert.ok('dose' in reading);
    return shape(changeDose(plan(), { exercise: 'squat', week, reach, dose: reading.dose }).note).map(
      (line) => line.replace(' (Mon, Thu)', '').replaceAll(' [test drop]', ''),
    );
  };

  it('reaches this week, all from here on, or all weeks', () => {
    assert.deepEqual(change(2, 'week'), [
      'Week 1: Gym A [squat 3 x 8]',
      'Week 2: Gym A [squat 4 x 6]; Retest (week 2)',
      'Week 3: Gym A [squat 3 x 8]',
      'Week 4: Gym A [squat 2 x 8]; Retest (week 4)',
      'Weeks 5-6: Gym A [squat 3 x 10]',
    ]);
    assert.deepEqual(change(6, 'onwards').slice(-2), [
      'Week 5: Gym A [squat 3 x 10]',
      'Week 6: Gym A [squat 4 x 6]',
    ]);
    assert.deepEqual(change(3, 'all'), [
      'Weeks 1-3: Gym A [squat 4 x 6]; Retest (week 2)',
      'Week 4: Gym A [squat 4 x 6]; Retest (week 4)',
      'Weeks 5-6: Gym A [squat 4 x 6]',
    ]);
  });

  it('splits nothing when no line is meant', () => {
    const before = plan();
    const reading = parseDose('4 x 6');
    assert.ok('dose' in reading);
    assert.equal(
      changeDose(before, { exercise: 'lunge', week: 2, reach: 'week', dose: reading.dose }).note,
      before,
    );
  });
});

describe('moving a program', () => {
  it('pauses: what comes later comes later, retests with it, and nothing is lost', () => {
    const paused = pause(plan(), 3, 2);
    assert.ok('note' in paused);
    assert.deepEqual(shape(paused.note), [
      'Weeks 1-2: Gym A (Mon, Thu) [squat 3 x 8]; Retest (week 2) [test drop]',
      'Weeks 3-4: ',
      'Week 5: Gym A (Mon, Thu) [squat 3 x 8]',
      'Week 6: Gym A (Mon, Thu) [squat 2 x 8]; Retest (week 6) [test drop]',
      'Weeks 7-8: Gym A (Mon, Thu) [squat 3 x 10]',
    ]);
    assert.equal(paused.note.data.weeks, 8);
    assert.match(paused.note.text, /## Weeks 3-4\n\nPaused\.\n\n## Week 5\n/);
    assert.deepEqual(
      [...easyWeeks(readProgram(paused.note).program, known)],
      [6],
      'the easy week is still the easy one',
    );
  });

  it('takes a missed week again a week later', () => {
    const missed = missWeek(plan(), 1);
    assert.ok('note' in missed);
    assert.deepEqual(
      shape(missed.note).map((line) => line.split(':')[0]),
      ['Week 1', 'Weeks 2-4', 'Week 5', 'Weeks 6-7'],
    );
    assert.match(missed.note.text, /## Week 1\n\nMissed: /);
    assert.match(missed.note.text, /### Retest \(week 3\)/);
    assert.match(JSON.stringify(missWeek(plan(), 9)), /there is no week 9/);
  });

  it('shifts the start until there is a log', () => {
    const before = plan();
    const shifted = shiftStart(before, '2026-12-14');
    assert.ok('note' in shifted);
    assert.equal(shifted.note.text, before.text.replace('"2026-12-07"', '2026-12-14'));
    const logged = plan(`${body}\n| date | exercise | done |\n|-|-|-|\n| 2026-12-08 | squat | 8 |\n`);
    assert.match(JSON.stringify(shiftStart(logged, '2026-12-14')), /pause it instead/);
  });

  it('holds the doses before a race and eases its week', () => {
    const raced = aroundRace(plan(), '2027-01-16', known);
    assert.deepEqual(shape(raced).slice(-2), [
      'Week 5: Gym A (Mon, Thu) [squat 3 x 8]',
      'Week 6: Gym A (Mon, Thu) [squat 2 x 8]',
    ]);
    const before = plan();
    assert.equal(aroundRace(before, '2027-05-01', known), before);
    const athlete = note(Knowledge.of([kim({ race: { on: '2026-01-01' } })]), 'athlete', 'kim');
    assert.match(
      applyEdits(athlete.text, [raceEdit(athlete, '2027-01-14', 'Ten: miles')]),
      /^race: \{ on: 2027-01-14, name: "Ten: miles" \}$/m,
    );
    const without = note(Knowledge.of([kim()]), 'athlete', 'kim');
    assert.match(
      applyEdits(without.text, [raceEdit(without, '2027-01-14')]),
      /\nrace: \{ on: 2027-01-14 \}\n---\n/,
    );
  });
});

describe('a race in a program', () => {
  const weeks = (race: string): string[] => shape(aroundRace(plan(), race, known)).slice(-2);

  it('keeps its day and the day before free of strength', () => {
    assert.deepEqual(weeks('2027-01-15'), [
      'Week 5: Gym A (Mon, Thu) [squat 3 x 8]',
      'Week 6: Gym A (Mon) [squat 2 x 8]',
    ]);
    assert.deepEqual(weeks('2027-01-14')[1], 'Week 6: Gym A (Mon) [squat 2 x 8]');
  });

  it('eases the week before where it comes early in its own', () => {
    assert.deepEqual(weeks('2027-01-12'), [
      'Week 5: Gym A (Mon, Thu) [squat 2 x 8]',
      'Week 6: Gym A (Thu) [squat 3 x 8]',
    ]);
  });

  it('is built around as it is moved around', () => {
    const race = { on: '2027-01-15', name: 'Ten miles' };
    const built = build(kim({ race, findings: [{ id: 'f1', on: '2026-12-01', of: 'weak-hip-extensors' }] }));
    const sets = (week: number): number[] =>
      placed(built, [week])
        .filter(({ exercise }) => exercise.data.phase === 'strength')
        .map(({ line }) => (line.dose ? setsOf(line.dose).max : 0));
    assert.deepEqual([...weekdaysOf(built, 'strength', 5)], ['Mon', 'Thu']);
    assert.deepEqual([...weekdaysOf(built, 'strength', 6)], ['Mon']);
    assert.ok(Math.max(...sets(6)) < Math.max(...sets(5)));
    assert.match(decidedBy(built, 'PB20').join(), /no Gym A on Thu of week 6: the race is on 2027-01-15/);
    assert.equal(aroundRace(built.note, race.on, built.knowledge), built.note);
    assert.deepEqual(
      checkProgram(built.note, built.knowledge).map(({ code }) => code),
      [],
    );
  });
});

function notesOf(of: NoteOf<'program'>): Readonly<Record<string, string>> {
  return readProgram(of).program.built?.notes ?? {};
}

describe('a program of who has a race', () => {
  it('goes on, is copied and is moved around it', () => {
    const race = { on: '2027-01-09' };
    const findings = [{ id: 'f1', on: '2026-12-01', of: 'weak-hip-extensors' }];
    const { note: anna, knowledge } = build(sampleAthlete('anna'));
    const after = knowledge.with({ set: [kim({ race, findings })] });
    const copied = copyProgram(
      anna,
      note(after, 'athlete', 'kim'),
      { id: 'kim-copy', start: '2026-12-07', by: builder },
      after,
    );
    assert.ok('text' in copied);
    assert.match(copied.text, /^## Week 5$/m);
    const raced = after.with({
      set: [{ ...programSource(body, { weeks: 6 }) }, source('exercise', 'squat')],
    });
    const paused = pause(note(raced, 'program', 'kim-plan'), 4, 1);
    assert.ok('note' in paused);
    assert.ok(
      shape(aroundOwnRace(paused.note, raced)).includes(
        'Week 5: Gym A (Mon, Thu) [squat 2 x 8]; Retest (week 5) [test drop]',
      ),
    );
  });
});

describe('a program from another', () => {
  it('is copied to another athlete, with that athlete’s own reasons', () => {
    const { note: anna, knowledge } = build(sampleAthlete('anna'));
    const other = knowledge.with({
      set: [
        kim({
          findings: [{ id: 'f7', on: '2026-12-01', of: 'weak-hip-extensors' }],
          slots: [
            {
              id: 'gym',
              title: 'Gym',
              when: 'days',
              days: ['Mon'],
              minutes: 40,
              equipment: ['bench', 'step', 'dumbbell'],
            },
          ],
        }),
      ],
    });
    const copied = copyProgram(
      anna,
      note(other, 'athlete', 'kim'),
      { id: 'kim-copy', start: '2026-12-14', by: builder },
      other,
    );
    assert.ok('text' in copied);
    assert.match(copied.text, /^athlete: kim$/m);
    assert.match(
      copied.text,
      /because \[\[weak-hip-extensors\]\] \(f7\): Weak hip extensors, seen by the coach/,
    );
    assert.doesNotMatch(copied.text, /tight-rectus-femoris/);
    assert.doesNotMatch(copied.text, /anna|f1\b/i);
    assert.deepEqual(Object.keys(copied.program.built?.notes ?? {}), Object.keys(notesOf(anna)));
    const after = other.with({
      set: [{ path: 'programs/kim-copy.md', layer: 'notebook', text: copied.text }],
    });
    const codes = new Set(
      checkProgram(note(after, 'program', 'kim-copy'), after).map((problem) => problem.code),
    );
    assert.ok(codes.has('PB02'), 'a line without a finding is told');
    const unscreened = knowledge.with({ set: [kim({ screened: undefined })] });
    assert.ok(
      'refusal' in
        copyProgram(
          anna,
          note(unscreened, 'athlete', 'kim'),
          { id: 'x', start: '2026-12-14', by: builder },
          unscreened,
        ),
    );
  });

  it('goes on where the last one ended, adapted to its log, with an easy week at its end', () => {
    const because = '\n  - because [[weak]] (f1): weak';
    const gym = (dose: string): string => `### Gym A (Mon, Thu)\n\n- [[squat]] ${dose}${because}\n`;
    const sets = (date: string): string =>
      [1, 2, 3].map((set) => `| ${date} | squat | ${set} | 8 | 2 |\n`).join('');
    const text = `## Weeks 1-2\n\n${gym('3 x 8')}\n### Retest (week 2)\n\n- test [[drop]] each side\n\n## Log\n\n| date | exercise | set | done | RIR |\n|-|-|-|-|-|\n${sets('2026-12-14')}${sets('2026-12-17')}`;
    const knowledge = Knowledge.of([
      source('cause', 'weak'),
      source('assessment', 'drop'),
      source('exercise', 'squat', { side: 'both', dose: '2-3 x 8-12' }),
      kim({ findings: [{ id: 'f1', on: '2026-12-01', of: 'weak' }] }),
      programSource(text, { weeks: 2 }),
    ]);
    const next = nextBlock(note(knowledge, 'program', 'kim-plan'), knowledge, {
      id: 'kim-plan-2',
      by: builder,
    });
    assert.ok('text' in next, JSON.stringify(next));
    const after = knowledge.with({
      set: [{ path: 'programs/kim-plan-2.md', layer: 'notebook', text: next.text }],
    });
    const read = note(after, 'program', 'kim-plan-2');
    assert.deepEqual(shape(read), [
      'Weeks 1-3: Gym A (Mon, Thu) [squat 3 x 10]',
      'Week 4: Gym A (Mon, Thu) [squat 2 x 10]; Retest (week 4) [test drop each side]',
    ]);
    assert.equal(read.data.start, '2026-12-21');
    assert.equal(next.proposals[0]?.verdict, 'up');
    assert.deepEqual(Object.keys(notesOf(read)), ['drop', 'squat'], 'a note that changes later is told');
    assert.deepEqual(
      checkProgram(read, after).filter((problem) => problem.severity === 'error'),
      [],
    );
  });

  it('goes on from the sample too, by the rules', () => {
    const { note: anna, knowledge: before } = build(sampleAthlete('anna'));
    const options = { id: 'anna-2', start: '2027-01-18', by: builder };
    const refused = nextBlock(anna, before, options);
    assert.ok('refusal' in refused);
    assert.equal(refused.refusal.reason, 'screen-too-old');
    const athlete = sampleAthlete('anna');
    const screened = {
      ...athlete,
      text: athlete.text.replace('screened: { on: 2026-11-28', 'screened: { on: 2027-01-10'),
    };
    const knowledge = before.with({ set: [screened] });
    const next = nextBlock(anna, knowledge, options);
    assert.ok('text' in next);
    const after = knowledge.with({
      set: [{ path: 'programs/anna-2.md', layer: 'notebook', text: next.text }],
    });
    assert.deepEqual(checkProgram(note(after, 'program', 'anna-2'), after), []);
  });
});
