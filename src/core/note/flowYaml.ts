/** A value as flow YAML on one line, in the form the notes of this repository have; what is absent is left out. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, each]) => each !== undefined);
    return fields.length === 0
      ? '{}'
      : `{ ${fields.map(([key, each]) => `${flowKey(key)}: ${flowYaml(each)}`).join(', ')} }`;
  }
  return typeof value === 'string' ? flowScalar(value) : JSON.stringify(value);
}

/** A field's name is never taken for a truth value, so that `on` stays plain. */
function flowKey(key: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N}-]*$/u.test(key) ? key : JSON.stringify(key);
}

/** Plain where YAML reads it back as the same words. */
function flowScalar(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const plain = /^\p{L}[\p{L}\p{M}\p{N} ().'’/-]*$/u.test(text) && text.trim() === text;
  return isDate || (plain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text))
    ? text
    : JSON.stringify(text);
}
