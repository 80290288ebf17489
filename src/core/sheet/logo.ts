import { base64 } from './base64.ts';

/** A logo as it stands in a document: the picture itself, no address. */
export interface Logo {
  readonly data: string;
}

/** Larger pictures make every sheet heavy and gain nothing on paper. */
const most = 400_000;

const signs: readonly { readonly type: string; readonly bytes: readonly number[] }[] = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** What an SVG could run or fetch. */
const active =
  /<script|<foreignObject|<iframe|<embed|<object|<!ENTITY|<!DOCTYPE[^>]*\[|\son[a-z]+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']?\s*(?!["']?(?:#|data:image\/(?:png|jpeg)))[^\s"'>]|url\(\s*["']?(?!#)/i;

/**
 * A picture file as a logo, by what is in it and not by its name: PNG, JPEG, or SVG that neither runs
 * nor fetches anything.
 */
export function readLogo(
  path: string,
  bytes: Uint8Array,
): { readonly logo: Logo } | { readonly problem: string } {
  if (bytes.length > most) {
    return { problem: `The logo ${path} has more than ${most / 1000} kB and is left out: make it smaller.` };
  }
  const known = signs.find((sign) => sign.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return { logo: { data: `data:${known.type};base64,${base64(bytes)}` } };
  const text = asText(bytes);
  if (
    text === undefined ||
    !/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE[^>]*>\s*)?<svg[\s>]/.test(text)
  ) {
    return { problem: `The logo ${path} is no PNG, JPEG or SVG and is left out.` };
  }
  if (active.test(text)) {
    return {
      problem: `The logo ${path} holds a script, a link or a file from elsewhere and is left out: save it as a plain SVG.`,
    };
  }
  return { logo: { data: `data:image/svg+xml;base64,${base64(bytes)}` } };
}

/** UTF-8 read by hand, since core has no decoder; undefined when it is none. */
function asText(bytes: Uint8Array): string | undefined {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
