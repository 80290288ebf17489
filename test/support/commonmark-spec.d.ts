/** What is used of the package, which brings no types. */
declare module 'commonmark-spec' {
  const spec: { readonly tests: readonly { readonly markdown: string }[] };
  export default spec;
}
