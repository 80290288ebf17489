// What is used of csv-stringify: its own types are for Node, which core does not know.
declare module 'csv-stringify/sync' {
  export function stringify(
    rows: readonly (readonly (string | number)[])[],
    options: { readonly record_delimiter: 'windows'; readonly escape_formulas: boolean },
  ): string;
}
