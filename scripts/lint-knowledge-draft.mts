import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { schemas } from '../src/core/note/kinds/all.ts';
const folders = process.argv.slice(2);
const known = new Set<string>();
for (const d of readdirSync('knowledge', { withFileTypes: true })) if (d.isDirectory()) for (const f of readdirSync(join('knowledge', d.name))) known.add(basename(f, '.md'));
for (const m of readFileSync('/tmp/brief/knowledge.md', 'utf8').matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)) known.add(m[0]);
for (const m of readFileSync('../shared/knowledge/references.csl.json', 'utf8').matchAll(/"id": "([^"]+)"/g)) known.add(m[1]!);
for (const w of 'hamstrings iliopsoas pregnancy osteoporosis brettzel bobbing'.split(' ')) known.add(w);
let bad = 0;
for (const dir of folders) for (const f of readdirSync(join(dir)).filter((f) => f.endsWith('.md')).sort()) {
  const say = (m: string) => { bad++; console.log(`${join(dir, f)}: ${m}`); };
  const text = readFileSync(join(dir, f), 'utf8');
  const m = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!m) { say('no front matter'); continue; }
  let data: any; try { data = parse(m[1]!); } catch (e) { say(String((e as Error).message)); continue; }
  const schema = (schemas as any)[data.kind]; if (!schema) { say(`kind ${data.kind}`); continue; }
  const r = schema.safeParse(data); if (!r.success) for (const i of r.error.issues) say(`${i.path.join('.')}: ${i.message}`);
  if (data.id !== basename(f, '.md')) say('id differs from the file name');
  const refs = [data.addresses, data.trains, data.lockIn, data.harder, data.leadsTo, data.references, Array.isArray(data.muscles) ? data.muscles : [...(data.muscles?.primary ?? []), ...(data.muscles?.secondary ?? [])], (data.claims ?? []).flatMap((c: any) => [...(c.for ?? []), ...(c.against ?? [])]), (data.outcomes ?? []).flatMap((o: any) => [...(o.causes ?? []).map((c: any) => c.id), ...(o.effects ?? [])]), (data.precautions ?? []).map((p: any) => p.when), data.doseSource?.reference, data.advice instanceof Array ? data.advice : []].flat().filter(Boolean) as string[];
  for (const id of refs) if (!known.has(id)) say(`unknown id ${id}`);
  for (const l of text.slice(m[0].length).matchAll(/\[\[([^\]|#]+)/g)) if (!known.has(l[1]!)) say(`unknown link ${l[1]}`);
  if (data.kind === 'exercise') for (const h of ['Set-up', 'Movement', 'Cues', 'Faults', 'Feel it', 'Stop when', 'Why']) if (!text.includes(`\n## ${h}\n`)) say(`no section ${h}`);
}
console.log(bad ? `${bad} problems` : 'nothing to say');
