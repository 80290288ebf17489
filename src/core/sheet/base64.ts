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

/** The bytes that a base64 text stands for. */
export function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let word = 0;
  for (let i = 0, at = 0; i < letters.length; i++) {
    word = (word << 6) | alphabet.indexOf(letters.charAt(i));
    // six bits a letter: a byte is whole with each but every fourth
    if (i % 4 !== 0) bytes[at++] = (word >> (6 - 2 * (i % 4))) & 255;
  }
  return bytes;
}
