/** One file of a notebook made for measuring. */
export interface BenchFile {
  readonly path: string;
  readonly text: string;
}

type BenchKind = 'exercise' | 'cause' | 'effect' | 'assessment' | 'reference' | 'muscle' | 'principle';
/** Of 20 notes, which kind each is: as a grown notebook has them. */
const pattern = 'ececrefaecerecafeepm'.split('').map(
  (letter) =>
    ({
      e: 'exercise',
      c: 'cause',
      f: 'effect',
      a: 'assessment',
      r: 'reference',
      m: 'muscle',
      p: 'principle',
    })[letter] as BenchKind,
);
const folders: Readonly<Record<BenchKind, string>> = {
  exercise: 'exercises',
  cause: 'causes',
  effect: 'effects',
  assessment: 'assessments',
  reference: 'references',
  muscle: 'muscles',
  principle: 'principles',
};
const words =
  'hip stride pelvis glute hamstring ankle runner tempo step reach stretch band knee trunk heel cadence range lunge bridge march press hold slow steady side front rear upper lower quiet'.split(
    ' ',
  );

/** A notebook of `count` notes that is the same at every call: front matter of about twelve fields, links, sections. */
export function* benchFiles(count: number): Generator<BenchFile> {
  for (let i = 0; i < count; i++) yield benchFile(i, count);
}

/** The note number `i` of a notebook of `count`; another `edition` has other words and the same links. */
export function benchFile(i: number, count: number, edition = 0): BenchFile {
  const kind = kindOf(i);
  const random = randomFrom(i + edition * 1_000_003);
  const id = idOf(i);
  const to = linksFrom(i, count);
  const common = [
    `id: ${id}`,
    `kind: ${kind}`,
    `title: ${capital(prose(random, 4))} ${i}`,
    `aliases: [${prose(random, 2)} ${i}, ${prose(random, 2)}]`,
    `summary: ${capital(prose(random, 12))}.`,
    `tags: [${prose(random, 1)}, ${prose(random, 1)}]`,
  ];
  const fields = [...common, ...own(kind, i, to, random), ...claims(i, to, random)];
  return {
    path: `knowledge/${folders[kind]}/${id}.md`,
    text: `---\n${fields.join('\n')}\n---\n\n${body(kind, to, random)}`,
  };
}

export function idOf(i: number): string {
  const random = randomFrom(i * 7 + 1);
  return `${pick(random, words)}-${pick(random, words)}-${i}`;
}

function kindOf(i: number): BenchKind {
  return pattern[i % pattern.length] ?? 'principle';
}

type Link = (kind: BenchKind) => string;

/** Gives ids of notes of a kind, the same ones for every edition of a note. */
function linksFrom(i: number, count: number): Link {
  const random = randomFrom(i * 13 + 5);
  const span = Math.max(1, Math.floor(count / pattern.length));
  return (kind) => {
    const places = pattern.flatMap((each, place) => (each === kind ? [place] : []));
    return idOf(pick(random, places) + pattern.length * Math.floor(random() * span));
  };
}

function own(kind: BenchKind, i: number, to: Link, random: () => number): string[] {
  switch (kind) {
    case 'exercise':
      return [
        `phase: ${pick(random, ['mobility', 'activation', 'strength'])}`,
        `family: ${pick(random, ['lunge', 'march', 'bridge-thrust', 'static-stretch'])}`,
        'position: half-kneeling',
        'side: each',
        'equipment: [mat, mini-band]',
        'delivery: [self]',
        'muscles:',
        `  primary: [${to('muscle')}]`,
        `  secondary: [${to('muscle')}, ${to('muscle')}]`,
        `addresses: [${to('cause')}, ${to('effect')}]`,
        ...(i % 3 === 0 ? [`trains: [${to('principle')}]`] : []),
        'difficulty: 2',
        'specificity: 3',
        'dose: 2-3 x 8-12 each side, rest 60 s',
        'doseSource:',
        '  from: practice',
        `  says: ${prose(random, 9)}.`,
        'precautions:',
        `  - { when: ${to('effect')}, do: limit, say: "${capital(prose(random, 8))}, at 90 degrees." }`,
      ];
    case 'cause':
      return [
        'tissue: muscle-length',
        `muscles: [${to('muscle')}]`,
        'response: slow',
        'plane: extension',
        `leadsTo: [${to('effect')}, ${to('effect')}]`,
      ];
    case 'effect':
      return ['type: technique', 'region: hip'];
    case 'assessment':
      return [
        'method: measurement',
        'position: supine',
        'equipment: [table, ruler]',
        `control: ${capital(prose(random, 7))}`,
        'measures:',
        '  - { id: hip, label: Hip angle, unit: deg, positive: "hip < 0", minimalChange: 5 }',
        'side: each',
        'outcomes:',
        '  - name: short',
        '    when: "hip < 0"',
        `    causes: [{ id: ${to('cause')}, weight: 3 }, { id: ${to('cause')}, weight: 1 }]`,
        '  - name: free',
        '    when: "hip >= 0"',
        'retest: [2, 4, 6]',
        'delivery: [self, clinician]',
      ];
    case 'reference':
      return [
        'type: article-journal',
        'author:',
        '  - { family: "Moscão", given: "J" }',
        '  - { family: "Mills", given: "M" }',
        '  - { literal: "et al." }',
        'container-title-short: "J Hip (Basel)"',
        'issued: { date-parts: [[2021]] }',
        'volume: "9"',
        'page: "427-31"',
        'design: Randomised trial',
        'sample: "40 runners"',
        `finding: ${capital(prose(random, 14))} (effect size -0.22, 95 % CI -0.55 to 0.12).`,
        'level: 2',
        'question: treatment',
      ];
    case 'muscle':
      return ['role: hip-flexor', 'action: [bends the hip, tilts the pelvis forward]'];
    case 'principle':
      return ['rule: [PB06]', `advice: ${capital(prose(random, 10))}.`];
  }
}

function claims(i: number, to: Link, random: () => number): string[] {
  if (i % 2 === 1) return [];
  return [
    'claims:',
    `  - id: ${pick(random, words)}-claim`,
    `    says: In a trial of 40 runners, ${prose(random, 14)}.`,
    '    certainty: low',
    `    for: [${to('reference')}]`,
    `    against: [${i % 4 === 0 ? to('reference') : ''}]`,
    '    facts: [X31, P04]',
  ];
}

function body(kind: BenchKind, to: Link, random: () => number): string {
  const paragraph = (count: number): string => `${capital(prose(random, count))}.`;
  const list = (count: number): string =>
    Array.from({ length: count }, () => `- ${capital(prose(random, 7))}`).join('\n');
  if (kind !== 'exercise') {
    return [
      '## What it is\n',
      `${paragraph(40)} See [[${to('cause')}]] and [[${to('effect')}]].\n`,
      '## What helps\n',
      `${paragraph(30)} [[${to('exercise')}|This one]] first, then *${prose(random, 2)}*.\n`,
      '## What it cannot show\n',
      `${paragraph(50)}\n`,
      `${list(5)}\n`,
      `It rests on [[${to('reference')}]].\n`,
    ].join('\n');
  }
  return [
    `## Set-up\n\n${paragraph(25)}\n`,
    `## Movement\n\n1. ${paragraph(15)}\n2. ${paragraph(12)}\n3. ${paragraph(14)}\n`,
    `## Cues\n\n${list(4)}\n`,
    `## Faults\n\n- ${capital(prose(random, 5))} → ${prose(random, 6)}\n- ${capital(prose(random, 4))} → ${prose(random, 5)}\n`,
    `## Stop when\n\n${list(2)}\n`,
    `## Harder\n\nGo on with [[${to('exercise')}]].\n`,
    `## Why\n\n${paragraph(40)} Trained for [[${to('cause')}]]; see [[${to('muscle')}]] and [[${to('principle')}]].\n`,
  ].join('\n');
}

function prose(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(random, words)).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
