import fc from 'fast-check';

/** Short texts with every kind of line end, lone and mixed, and with characters of two units. */
export function texts(maxLength = 30): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'b ', 'é', '🏃', '-') },
    { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\r') },
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
}
