/** The width and height that a PNG, JPEG or SVG file says it has, in its own unit; undefined where it says none. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size =
    bytes[0] === 0x89 && bytes.length >= 24
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : bytes[0] === 0xff
        ? jpegSize(view)
        : svgSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

/** From the first frame's header; the segments before it are stepped over. */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function svgSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  // what is asked for is ASCII, whatever else stands in the file
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const box = /\sviewBox\s*=\s*["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const side = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px|mm|cm|pt|in)?\\s*["']`).exec(tag)?.[1] ?? 0);
  return box
    ? { width: Number(box[1]), height: Number(box[2]) }
    : { width: side('width'), height: side('height') };
}
