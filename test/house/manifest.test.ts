import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandIds, contextKeys, viewIds } from '../../src/extension/manifest.ts';
import { repository } from '../support/paths.ts';

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly when: string;
      readonly contents: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  };
}

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Manifest;
const { commands, views, viewsWelcome, menus } = manifest.contributes;

describe('the manifest', () => {
  it('contributes the commands that the code registers, no more and no fewer', () => {
    assert.deepEqual(commands.map((each) => each.command).sort(), Object.values(commandIds).sort());
  });

  it('contributes the views that the code fills', () => {
    assert.deepEqual(
      Object.values(views)
        .flat()
        .map((each) => each.id)
        .sort(),
      Object.values(viewIds).sort(),
    );
  });

  it('puts every command under Stridebook', () => {
    assert.deepEqual(
      commands.filter((each) => each.category !== 'Stridebook'),
      [],
    );
  });

  it('says something in every view that is empty, with a way on', () => {
    for (const id of Object.values(viewIds)) {
      const words = viewsWelcome.filter((each) => each.view === id);
      assert.ok(
        words.some(
          (each) => each.when.includes('!stridebook.hasNotebook') && each.contents.includes('](command:'),
        ),
        id,
      );
      assert.ok(
        words.some((each) => /(^|[^!])stridebook\.hasNotebook/.test(each.when)),
        id,
      );
    }
  });

  it('names only its own commands and context keys', () => {
    const known = new Set<string>([
      ...Object.values(commandIds),
      ...Object.values(viewIds),
      ...Object.values(contextKeys),
    ]);
    const text = JSON.stringify({ viewsWelcome, menus });
    const named = [...text.matchAll(/stridebook\.[a-zA-Z]+/g)]
      .map(([id]) => id)
      .filter((id) => id !== 'stridebook.yaml');
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it('points to files that are there', () => {
    const files = [
      manifest.icon,
      ...Object.values(views)
        .flat()
        .map((each) => each.icon),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(repository, file))),
      [],
    );
  });
});
