const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64; core has neither Buffer nor btoa. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const at = (shift: number): string => alphabet.charAt((word >> shift) & 63);
    text += at(18) + at(12) + (i + 1 < bytes.length ? at(6) : '=') + (i + 2 < bytes.length ? at(0) : '=');
  }
  return text;
}
