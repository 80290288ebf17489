import { parseArgs } from 'node:util';

/** What the stand-in takes from the arguments that @vscode/test-electron gives to VS Code. */
export interface CodeArguments {
  readonly version: boolean;
  readonly tests: string | undefined;
  readonly development: readonly string[];
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly trust: boolean;
  readonly folder: string | undefined;
}

/** Switches that it does not know are those of the desktop's window, and change nothing here. */
export function parseCodeArguments(args: readonly string[]): CodeArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      version: { type: 'boolean' },
      extensionTestsPath: { type: 'string' },
      extensionDevelopmentPath: { type: 'string', multiple: true },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  return {
    version: values['version'] === true,
    tests: text(values['extensionTestsPath']),
    development: [values['extensionDevelopmentPath'] ?? []]
      .flat()
      .filter((value) => typeof value === 'string'),
    userData: text(values['user-data-dir']),
    extensions: text(values['extensions-dir']),
    trust: values['disable-workspace-trust'] !== true,
    folder: positionals[0],
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
