import * as z from 'zod';
import { languages } from '../text/language.ts';
import { text } from './kinds/shared.ts';
import { readPlainYaml } from './plainYaml.ts';
import { parseValue } from './yaml.ts';

/** A picture inside the notebook: a relative path that never leaves it. */
const pictureInside = text
  .refine(
    (path) =>
      !/^[\\/]|^[a-z][a-z\d+.-]*:/i.test(path) &&
      !path.split(/[\\/]/).some((part) => part === '..' || part === ''),
    'the logo is a file inside the notebook, such as media/logo.svg',
  )
  .refine((path) => /\.(?:png|jpe?g|svg)$/i.test(path), 'a logo is a PNG, JPEG or SVG file');

const clinic = z.object({
  /** Who hands the sheet out. */
  name: text.optional(),
  phone: text.optional(),
  email: text.optional(),
  address: text.optional(),
  logo: pictureInside.optional(),
  /** Whom to call when it cannot wait; the emergency number or a doctor when absent. */
  callToday: text.optional(),
  /** Whom to call when it can wait till tomorrow; the clinic itself when absent. */
  callTomorrow: text.optional(),
});
export type Clinic = z.infer<typeof clinic>;

const sheets = z.object({
  paper: z.enum(['a4', 'letter']).optional(),
  languages: z.array(z.enum(languages)).min(1).max(2).optional(),
  /** What an export does when a name, an e-mail, a phone number or a birth date stands in it. */
  privacy: z.enum(['warn', 'block']).default('warn'),
});

/** What `stridebook.yaml` says about sheets. */
export interface NotebookSettings {
  readonly clinic: Clinic;
  readonly sheets: z.infer<typeof sheets>;
}

export const noSettings: NotebookSettings = { clinic: {}, sheets: { privacy: 'warn' } };

/**
 * Reads `stridebook.yaml`. A field that is wrong is left out and told; the others count. Where it cannot
 * be told what an export is to do about a name, it is to stop.
 */
export function readSettings(yaml: string): {
  readonly settings: NotebookSettings;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  let data: unknown;
  try {
    data = readPlainYaml(yaml) ?? parseValue(yaml);
  } catch (error) {
    // what an alias stands for is looked up last, so an alias without an anchor is no error of the parser
    if (!(error instanceof Error)) throw error;
    return {
      settings: { clinic: {}, sheets: { privacy: 'block' } },
      problems: [`stridebook.yaml cannot be read: ${error.message.split('\n', 1)[0] ?? ''}`],
    };
  }
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const stated: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
    let fields: unknown = stated ?? {};
    const first = schema.safeParse(fields);
    if (first.success) return first.data;
    for (const issue of first.error.issues) {
      const [key] = issue.path;
      problems.push(
        `stridebook.yaml: ${[name, ...issue.path].map(String).join('.')} is left out: ${issue.message.replace(/^Invalid input: /, '')}.`,
      );
      if (key !== undefined && typeof fields === 'object' && fields !== null) {
        const kept = { ...fields };
        Reflect.deleteProperty(kept, key);
        fields = kept;
      } else fields = {};
    }
    const second = schema.safeParse(fields);
    return second.success ? second.data : schema.parse({});
  };
  const [head, told] = [read('clinic', clinic), read('sheets', sheets)];
  const privacy = problems.some((problem) => problem.includes(': sheets.privacy ')) ? 'block' : told.privacy;
  return { settings: { clinic: head, sheets: { ...told, privacy } }, problems };
}
