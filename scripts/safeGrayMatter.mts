import type { Plugin } from 'esbuild';

/** gray-matter carries an engine that runs JavaScript found in notes, and an old YAML reader: neither may ship. */
export const safeGrayMatter: Plugin = {
  name: 'safe-gray-matter',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents:
        'const refuse = () => { throw new Error("Only YAML front matter is read."); };\nmodule.exports = { yaml: { parse: refuse, stringify: refuse } };',
    }));
    // matter.read, which no one calls, is all that needs a file system
    build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      /gray-matter/.test(importer) ? { path: 'empty', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};
