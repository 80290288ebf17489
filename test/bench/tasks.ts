import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Checks,
  Knowledge,
  checkAll,
  completionsAt,
  definitionAt,
  hoverAt,
  packForm,
  relatedNotes,
  search,
} from '../../src/core/index.ts';
import { IndexCache } from '../../src/node/cache.ts';
import { listMarkdown, readNotes, withFolder } from '../../src/node/folder.ts';
import { benchFile, idOf } from './notes.ts';
import type { BenchFile } from './notes.ts';

/** What one task measured, by name: milliseconds unless the name says otherwise. */
export type Numbers = Readonly<Record<string, number>>;

export type Task = (folder: string, notes: number) => Numbers | Promise<Numbers>;

/** What is measured, each in a fresh process. */
export const tasks: Readonly<Record<string, Task>> = {
  floor,
  cold,
  warm,
  change,
  batch,
  ask,
  checks,
};

/** A plain synchronous read of the same files: what all else is held against. */
function floor(folder: string): Numbers {
  const workBefore = work();
  const began = performance.now();
  let length = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) length += readFileSync(join(entry.parentPath, entry.name), 'utf8').length;
  }
  const ms = performance.now() - began;
  const workMs = work() - workBefore;
  if (length === 0) throw new Error('Nothing was read.');
  return { ms, workMs, ...memory() };
}

async function cold(folder: string, notes: number): Promise<Numbers> {
  const before = heap();
  const workBefore = work();
  const began = performance.now();
  const knowledge = await load(folder);
  const ms = performance.now() - began;
  const workMs = work() - workBefore;
  const peak = process.resourceUsage().maxRSS / 1024;
  const held = heap() - before;
  if (knowledge.notes.length !== notes) throw new Error(`${knowledge.notes.length} notes, not ${notes}.`);
  return { ms, workMs, heapBytesPerNote: held / notes, ...memory(), peakMb: peak };
}

/** A start with a cache in which nothing has changed. */
async function warm(folder: string, notes: number): Promise<Numbers> {
  const file = `${folder}.${packForm}.index`;
  const cache = new IndexCache(file, folder, 'bench');
  if (!existsSync(file)) await cache.save(await load(folder), () => Promise.resolve());
  const before = heap();
  const workBefore = work();
  const began = performance.now();
  let knowledge = cache.load() ?? Knowledge.empty;
  const loaded = performance.now() - began;
  const stampOf = (path: string): string | undefined => knowledge.file('notebook', path)?.source.stamp;
  const paths = await listMarkdown(folder, fail);
  const read = [];
  for await (const { set } of readNotes(folder, 'notebook', paths, { onError: fail, stampOf }))
    for (const source of set) read.push(knowledge.read(source));
  knowledge = knowledge.withRead(read);
  const ms = performance.now() - began;
  const workMs = work() - workBefore;
  if (read.length > 0) throw new Error(`${read.length} files were read though nothing had changed.`);
  const held = heap() - before;
  if (knowledge.notes.length !== notes) throw new Error(`${knowledge.notes.length} notes, not ${notes}.`);
  return { ms, workMs, loadMs: loaded, heapBytesPerNote: held / notes, ...memory() };
}

/** One note changed, until its hover and its checks know: all of it, and its body alone. */
async function change(folder: string, notes: number): Promise<Numbers> {
  let knowledge = await load(folder);
  const checks = new Checks('notebook');
  checks.see(knowledge);
  checks.run();
  const measure = (textOf: (file: BenchFile) => string): Numbers => {
    const times: number[] = [];
    let touched = 0;
    for (let i = 0; i < 200; i++) {
      const at = (i * 7919) % notes;
      const file = benchFile(at, notes, i + 1);
      const text = textOf(file);
      const began = performance.now();
      knowledge = knowledge.with({ set: [{ path: file.path, text, layer: 'notebook' }] });
      hoverAt(`[[${idOf(at)}]]`, 3, 'x.md', knowledge);
      checks.see(knowledge);
      touched += checks.run().length;
      times.push(performance.now() - began);
    }
    return { ...spread(times), filesChecked: touched / times.length };
  };
  const whole = measure(({ text }) => text);
  const body = measure(({ path, text }) => {
    const known = knowledge.file('notebook', path)?.source.text ?? text;
    return `${known}\nOne line more.\n`;
  });
  return { ...named('whole', whole), ...named('body', body) };
}

/** Every note changed at once, up to 10,000, as by a switch of branches. */
async function batch(folder: string, notes: number): Promise<Numbers> {
  const knowledge = await load(folder);
  const count = Math.min(notes, 10_000);
  const set = Array.from({ length: count }, (_, i) => ({
    ...benchFile(i, notes, 1),
    layer: 'notebook' as const,
  }));
  const began = performance.now();
  const after = knowledge.with({ set });
  hoverAt(`[[${idOf(0)}]]`, 3, 'x.md', after);
  const ms = performance.now() - began;
  return { ms, msPerNote: ms / count };
}

/** What an editor asks, at every note in turn. */
async function ask(folder: string, notes: number): Promise<Numbers> {
  const knowledge = await load(folder);
  const hover: number[] = [];
  const definition: number[] = [];
  const related: number[] = [];
  const completion: number[] = [];
  const found: number[] = [];
  const sample = Array.from({ length: 1000 }, (_, i) => (i * 7919) % notes);
  const timed = (into: number[], act: () => unknown): void => {
    const began = performance.now();
    act();
    into.push(performance.now() - began);
  };
  for (const i of sample) {
    const note = knowledge.get(idOf(i));
    if (!note) throw new Error(`${idOf(i)} is not there.`);
    const at = Math.max(0, note.text.indexOf('[[')) + 3;
    timed(hover, () => hoverAt(note.text, at, note.path, knowledge));
    timed(definition, () => definitionAt(note.text, at, note.path, knowledge));
    timed(related, () => relatedNotes(note, knowledge));
  }
  const first = performance.now();
  search(knowledge, 'first question');
  const searchFirst = performance.now() - first;
  for (const i of sample.slice(0, 200)) {
    timed(completion, () => completionsAt('[[ba', 4, knowledge));
    timed(found, () =>
      search(knowledge, knowledge.get(idOf(i))?.title.split(' ').slice(0, 2).join(' ') ?? ''),
    );
  }
  return {
    ...named('hover', spread(hover)),
    ...named('definition', spread(definition)),
    ...named('related', spread(related)),
    ...named('completion', spread(completion)),
    ...named('search', spread(found)),
    searchFirst,
    ...memory(),
  };
}

/** Everything that can be wrong, over the whole notebook. */
async function checks(folder: string): Promise<Numbers> {
  const knowledge = await load(folder);
  const began = performance.now();
  const problems = checkAll(knowledge, 'notebook');
  return { ms: performance.now() - began, problems: problems.length };
}

function load(folder: string): Promise<Knowledge> {
  return withFolder(Knowledge.empty, folder, 'notebook', fail);
}

export function fail(path: string, error: Error): never {
  throw new Error(`${path}: ${error.message}`);
}

/** Milliseconds of the processor so far, on all threads: what a busy machine stretches less than the clock. */
function work(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function heap(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export function memory(): Numbers {
  global.gc?.();
  return { rssMb: process.memoryUsage.rss() / 2 ** 20 };
}

export function spread(times: readonly number[]): {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
} {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

export function named(name: string, numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`${name}.${key}`, value]));
}
