/** The layers of ARCHITECTURE.md. Each rule says what to do instead. */
const layers = [
  'text',
  'dose',
  'note',
  'knowledge',
  'figure',
  'program',
  'chart',
  'sheet',
  'book',
  'check',
  'language',
];

/** A layer of core may import itself and those before it. */
const coreOrder = layers.slice(0, -1).map((layer, i) => ({
  name: `core-${layer}-imports-only-earlier-layers`,
  comment: `core/${layer} stands before ${layers.slice(i + 1).join(', ')}: move what it needs down, or the caller up.`,
  severity: 'error',
  from: { path: `^src/core/${layer}/` },
  to: { path: `^src/core/(${layers.slice(i + 1).join('|')}|index)[/.]` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Files that import each other cannot be read one at a time: put what both need into a third below them.',
      severity: 'error',
      from: { path: '^(src|test|scripts)/' },
      to: { circular: true },
    },
    ...coreOrder,
    {
      name: 'core-knows-no-editor',
      comment: 'Core returns plain data; convert it to editor classes in src/extension.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '(^|/)vscode(/|$)' },
    },
    {
      name: 'core-knows-no-node',
      comment: 'Core takes text in and gives text out; files are read in src/node or by a host.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-by-its-door-only',
      comment: 'Import src/core/index.ts; export there what is missing.',
      severity: 'error',
      from: { path: '^src/(node|cli|extension)/' },
      to: { path: '^src/core/', pathNot: '^src/core/index\\.ts$' },
    },
    {
      name: 'core-imports-nothing-of-ours',
      comment: 'Core stands below every host: pass what it needs in as an argument.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(node|cli|extension)/' },
    },
    {
      name: 'only-the-node-host-imports-node',
      comment: 'The web extension has no Node: keep it behind host/node and give host/web a twin.',
      severity: 'error',
      from: { path: '^src/extension/', pathNot: '^src/extension/host/node/' },
      to: { path: '^src/node/' },
    },
    {
      name: 'extension-knows-no-node-builtins',
      comment: 'Only host/node may use Node built-ins; the rest runs in the browser too.',
      severity: 'error',
      from: { path: '^src/extension/', pathNot: '^src/extension/host/node/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'hosts-are-twins-not-friends',
      comment: 'The two hosts never import each other.',
      severity: 'error',
      from: { path: '^src/extension/host/(node|web)/' },
      to: { path: '^src/extension/host/(node|web)/', pathNot: '^src/extension/host/$1/' },
    },
    {
      name: 'only-entries-import-hosts',
      comment: 'Features take a Host as an argument; the entry file of a host passes it in.',
      severity: 'error',
      from: { path: '^src/extension/', pathNot: '^src/extension/host/' },
      to: { path: '^src/extension/host/(node|web)/' },
    },
    {
      name: 'node-knows-no-editor',
      comment: 'src/node serves the command line too: keep the editor in src/extension.',
      severity: 'error',
      from: { path: '^src/(node|cli)/' },
      to: { path: '(^|/)vscode(/|$)' },
    },
    {
      name: 'nothing-imports-extension-or-cli',
      comment: 'They are the outermost layer: move what is shared into core or node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(extension|cli)/' },
      to: { path: '^src/(extension|cli)/' },
    },
    {
      name: 'cli-and-extension-are-strangers',
      comment: 'Share through core or node.',
      severity: 'error',
      from: { path: '^src/(extension|cli)/' },
      to: { path: '^src/(extension|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'targets-are-strangers',
      comment: 'One export format a file: what two share belongs in sheet/.',
      severity: 'error',
      from: { path: '^src/core/sheet/targets/([^/]+)\\.ts$' },
      to: { path: '^src/core/sheet/targets/', pathNot: '^src/core/sheet/targets/$1\\.ts$' },
    },
    {
      name: 'rules-are-strangers',
      comment: 'One rule a file: what two share belongs in knowledge/ or program/.',
      severity: 'error',
      from: {
        path: '^src/core/(check|program)/rules/([^/]+)\\.ts$',
        pathNot: '^src/core/program/rules/(all|rule)\\.ts$',
      },
      to: {
        path: '^src/core/(check|program)/rules/',
        pathNot: '^src/core/(check|program)/rules/($2|rule)\\.ts$',
      },
    },
    {
      name: 'each-parser-has-one-door',
      comment:
        'Import note/yaml.ts or note/remark.ts: the build makes bundles of them that Node requires on use.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/note/(yaml|remark)\\.ts$' },
      to: { path: 'node_modules/(yaml|unified|remark-[a-z]+)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-packages',
      comment: 'Add the package to package.json.',
      severity: 'error',
      from: { path: '^(src|test|scripts)/' },
      to: { dependencyTypes: ['unknown', 'npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)vscode(/|$)' },
    },
    {
      name: 'source-needs-no-dev-packages',
      comment: 'What src imports ships: list it under dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)(vscode|@types)(/|$)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // src and test say only that they are ESM; what they depend on stands at the top
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
