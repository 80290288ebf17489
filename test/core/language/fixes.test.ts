import assert from 'node:assert/strict';

import { fixesFor } from '../../../src/core/language/fixes.ts';
import type { Fix } from '../../../src/core/language/fixes.ts';
import { checkProgram } from '../../../src/core/program/check.ts';
import { noteHash } from '../../../src/core/program/staleness.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { Fields } from '../../support/athletes.ts';
import { kim, note, programSource } from '../../support/athletes.ts';
import { builtIn } from '../../support/builtIn.ts';

const slots = [
  {
    id: 'gym',
    when: 'days',
    days: ['Mon', 'Thu'],
    minutes: 60,
    equipment: ['mat', 'step', 'bench', 'roller'],
  },
];
const findings = [{ id: 'f1', on: '2026-12-01', of: 'weak-hip-extensors' }];
const because = '  - because [[weak-hip-extensors]] (f1): named';

interface Mended {
  readonly before: string;
  readonly fixes: readonly Fix[];
  /** The text after the first fix whose title matches. */
  readonly after: (title: RegExp) => string;
}

/** The fixes for the problems of one code in a program document. */
function mend(code: string, body: string, fields: Fields = {}, athlete: Fields = {}): Mended {
  const program = programSource(body, fields);
  const knowledge = builtIn().with({ set: [kim({ slots, findings, ...athlete }), program] });
  const whole = note(knowledge, 'program', 'kim-plan');
  const problems = checkProgram(whole, knowledge).filter((problem) => problem.code === code);
  assert.ok(problems.length > 0, `there is no ${code}`);
  const fixes = fixesFor(whole, problems, knowledge);
  const after = (title: RegExp): string => {
    const fix = fixes.find((each) => title.test(each.title));
    assert.ok(fix, `no fix ${title} among: ${fixes.map((each) => each.title).join('; ')}`);
    const text = applyEdits(program.text, fix.edits);
    const left = builtIn().with({ set: [kim({ slots, findings, ...athlete }), { ...program, text }] });
    const still = checkProgram(note(left, 'program', 'kim-plan'), left).filter((each) => each.code === code);
    assert.ok(
      still.length < problems.length,
      `${fix.title} leaves ${still.map(({ message }) => message).join(' ')}`,
    );
    return text;
  };
  return { before: program.text, fixes, after };
}

function gym(...lines: string[]): string {
  return ['## Week 1', '', '### Gym A (Mon, Thu)', '', ...lines, ''].join('\n');
}

describe('fixes', () => {
  it('put a dose back in range, and touch nothing but the dose', () => {
    const line = '- [[split-squat]] 3 x 20 each side, rest 90 s, RIR 2';
    const { before, after } = mend('dose-range', gym(line, because));
    assert.equal(
      after(/^Put the dose back in range/),
      before.replace('3 x 20 each side', '3 x 12 each side'),
    );
  });

  it('lock a technique in, below it and what stands below it', () => {
    const { before, after } = mend('PB04', gym('- [[foam-roll-front-thigh]] 2 x 45 s each side', because));
    const added =
      '- [[glute-bridge]] 2 x 10, hold 2 s, rest 45 s, RPE 5\n  - because [[lock-in-gains]]: keeps what the technique has freed';
    assert.equal(after(/^Lock it in with Glute bridge/), before.replace(because, `${because}\n${added}`));
  });

  it('keep the line endings of the text', () => {
    const { before, after } = mend(
      'PB04',
      gym('- [[foam-roll-front-thigh]] 2 x 45 s each side', because).replaceAll('\n', '\r\n'),
    );
    assert.ok(before.includes('\r\n'));
    assert.match(after(/^Lock it in/), /named\r\n- \[\[glute-bridge\]\][^\n]*\r\n {2}- because/);
  });

  it('swap for what is easier, harder or alike and may stand there', () => {
    const hard = mend(
      'PB14',
      gym('- [[weighted-split-squat]] 3 x 8 each side', because),
      {},
      { level: 'beginner' },
    );
    const easier = hard.after(/^Take the easier Split squat/);
    assert.match(easier, /- \[\[split-squat\]\] 2 x 8 each side, rest 90 s, RIR 2\n/);
    assert.ok(
      hard.fixes.every(({ title }) => !/harder/.test(title)),
      'nothing harder is offered',
    );
    const away = mend('not-at-hand', gym('- [[goblet-squat]] 3 x 8', because));
    assert.ok(away.fixes.some(({ title }) => /^Take [A-Z]/.test(title)));
    away.after(/^Take /);
  });

  it('move a line to the block of its phase, and a clinician’s work to the clinic', () => {
    const body = gym(
      '#### Strength',
      '',
      '- [[split-squat]] 3 x 8 each side',
      because,
      '',
      '#### Drills',
      '',
      '- [[wall-drive-march]] 2 x 8 each side',
      because,
      '- [[reverse-lunge]] 3 x 8 each side',
      because,
    );
    const moved = mend('PB06', body).after(/^Move it to Strength/);
    assert.ok(moved.indexOf('reverse-lunge') < moved.indexOf('#### Drills'));
    const hands = mend('PB05', gym('- [[hip-joint-mobilisation]] 3 x 30 s each side', because)).after(
      /Clinic/,
    );
    assert.ok(hands.indexOf('### Clinic') < hands.indexOf('hip-joint-mobilisation'));
  });

  it('take over a changed note, with its hash and its dose, or build again', () => {
    const built = { by: 'stridebook test', notes: { 'split-squat': '00000000' } };
    const { before, after, fixes } = mend(
      'note-changed',
      gym('- [[split-squat]] 5 x 20 each side', because),
      { built },
    );
    const hash = noteHash(note(builtIn(), 'exercise', 'split-squat'));
    const taken = after(/^Take over Split squat/);
    assert.equal(taken, before.replace('00000000', hash).replace('5 x 20 each side', '3 x 12 each side'));
    assert.deepEqual(fixes.find(({ command }) => command === 'rebuild')?.edits, []);
  });

  it('keep a breach where that is allowed, and only there', () => {
    const { after, before } = mend('dose-range', gym('- [[split-squat]] 3 x 20 each side', because));
    assert.equal(after(/^Keep it/), before.replace(because, `${because}\n  - keep dose-range: `));
    const clinic = mend('PB05', gym('- [[hip-joint-mobilisation]] 3 x 30 s each side', because));
    assert.ok(clinic.fixes.every(({ title }) => !title.startsWith('Keep')));
  });
});
