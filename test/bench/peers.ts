import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import matter from 'gray-matter';
import MarkdownIt from 'markdown-it';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createLanguageService, githubSlugifier } from 'vscode-markdown-languageservice';
import type { ITextDocument } from 'vscode-markdown-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { listMarkdown } from '../../src/node/folder.ts';
import { benchFile } from './notes.ts';
import { fail, memory, named, spread } from './tasks.ts';
import type { Numbers, Task } from './tasks.ts';

/** What others take for the same notebook, each in a fresh process. */
export const peers: Readonly<Record<string, Task>> = { service, remark };

/**
 * The language service of VS Code's own Markdown support. It knows no wiki links, so the texts that it
 * is handed have links by path in their place; front matter is left out of what it parses, as VS Code does.
 */
async function service(folder: string, notes: number): Promise<Numbers> {
  const paths = await listMarkdown(folder, fail);
  const pathOf = new Map(paths.map((path) => [basename(path, '.md'), path]));
  const linked = (path: string, text: string): string =>
    text.replace(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_, id: string, words?: string) => {
      const to = relative(join(path, '..'), pathOf.get(id) ?? id);
      return `[${words ?? id}](${to.startsWith('.') ? to : `./${to}`})`;
    });
  const uriOf = (path: string): URI => URI.file(join(folder, path));
  const open = (path: string, text: string, version = 1): ITextDocument =>
    TextDocument.create(uriOf(path).toString(), 'markdown', version, linked(path, text));

  const parser = new MarkdownIt({ html: true });
  const root = URI.file(folder);
  const listeners: ((document: ITextDocument) => void)[] = [];
  const never = (): { dispose(): void } => ({ dispose: () => undefined });

  const began = performance.now();
  const documents = new Map<string, ITextDocument>();
  for (const path of paths)
    documents.set(uriOf(path).toString(), open(path, readFileSync(join(folder, path), 'utf8')));
  const language = createLanguageService({
    workspace: {
      workspaceFolders: [root],
      onDidChangeMarkdownDocument: (listener: (document: ITextDocument) => void, self: unknown) => {
        listeners.push(listener.bind(self));
        return never();
      },
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: () => Promise.resolve(documents.values()),
      hasMarkdownDocument: (uri) => documents.has(uri.toString()),
      openMarkdownDocument: (uri) => Promise.resolve(documents.get(uri.toString())),
      stat: (uri) => Promise.resolve(documents.has(uri.toString()) ? { isDirectory: false } : undefined),
      readDirectory: () => Promise.resolve([]),
    },
    parser: {
      slugifier: githubSlugifier,
      tokenize: (document) =>
        Promise.resolve(
          parser.parse(
            document
              .getText()
              .replace(/^---\n[^]*?\n---\n/, (front) => '\n'.repeat(front.split('\n').length - 1)),
            {},
          ),
        ),
    },
    logger: { level: 0, log: () => undefined },
  });
  const token = { isCancellationRequested: false, onCancellationRequested: never };
  const symbols = await language.getWorkspaceSymbols('', token);
  const symbolsMs = performance.now() - began;
  await language.getFileReferences(uriOf(paths[0] ?? ''), token);
  const ms = performance.now() - began;
  if (symbols.length < notes) throw new Error(`Only ${symbols.length} headings.`);

  const sample = Array.from({ length: 100 }, (_, i) =>
    documents.get(uriOf(paths[(i * 7919) % notes] ?? '').toString()),
  );
  const definition: number[] = [];
  const completion: number[] = [];
  const references: number[] = [];
  const change: number[] = [];
  for (const [i, document] of sample.entries()) {
    if (!document) continue;
    const at = document.getText().indexOf('](./') + 4;
    await timed(definition, () => language.getDefinition(document, document.positionAt(at), token));
    await timed(references, () => language.getFileReferences(URI.parse(document.uri), token));
    const { path, text } = benchFile((i * 7919) % notes, notes, 1);
    const next = open(path, `${text}\n[](##`, 2);
    await timed(change, async () => {
      documents.set(next.uri, next);
      for (const listener of listeners) listener(next);
      await language.getWorkspaceSymbols('nothing', token);
      await language.getFileReferences(URI.parse(next.uri), token);
    });
    if (i % 5 > 0) continue;
    const end = next.positionAt(next.getText().length);
    const context = { includeWorkspaceHeaderCompletions: 'onDoubleHash' as never };
    await timed(completion, () => language.getCompletionItems(next, end, context, token));
  }
  return {
    ms,
    symbolsMs,
    ...named('change', spread(change)),
    ...named('definition', spread(definition)),
    ...named('references', spread(references)),
    ...named('completion', spread(completion)),
    ...memory(),
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** What one would write in an afternoon: front matter by gray-matter, each body by remark, three maps. */
async function remark(folder: string, notes: number): Promise<Numbers> {
  interface Entry {
    readonly data: Readonly<Record<string, unknown>>;
    readonly headings: readonly string[];
    readonly links: readonly string[];
  }
  const processor = unified().use(remarkParse);
  const entries = new Map<string, Entry>();
  const linkers = new Map<string, Set<string>>();
  const read = (id: string, text: string): void => {
    for (const to of entries.get(id)?.links ?? []) linkers.get(to)?.delete(id);
    const { data, content } = matter(text, {});
    const headings: string[] = [];
    const links: string[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'text')
        for (const [, to = ''] of node.value.matchAll(/\[\[([^\]|]+)/g)) links.push(to);
      else if ('children' in node) {
        if (node.type === 'heading')
          headings.push(content.slice(node.position?.start.offset, node.position?.end.offset));
        node.children.forEach(visit);
      }
    };
    visit(processor.parse(content));
    entries.set(id, { data, headings, links });
    for (const to of links) {
      const known = linkers.get(to) ?? new Set();
      linkers.set(to, known.add(id));
    }
  };
  const began = performance.now();
  for (const path of await listMarkdown(folder, fail))
    read(basename(path, '.md'), readFileSync(join(folder, path), 'utf8'));
  const ms = performance.now() - began;
  if (entries.size !== notes) throw new Error(`${entries.size} notes, not ${notes}.`);
  const change: number[] = [];
  for (let i = 0; i < 100; i++) {
    const { path, text } = benchFile((i * 7919) % notes, notes, 1);
    await timed(change, () => read(basename(path, '.md'), text));
  }
  return {
    ms,
    ...named('change', spread(change)),
    ...memory(),
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

async function timed(into: number[], act: () => unknown): Promise<void> {
  const began = performance.now();
  await act();
  into.push(performance.now() - began);
}
