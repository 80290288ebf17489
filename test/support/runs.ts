/** How often a law is tried: so often in the tests, and many times that in `npm run fuzz`. */
export function runs(inTests: number): { readonly numRuns: number } {
  return { numRuns: inTests * Number(process.env['STRIDEBOOK_FUZZ_TIMES'] ?? 1) };
}
