import newCode from 'qrcode-generator';

import { escape } from '../text/escape.ts';

/** A link as a QR code: one path of squares, quiet zone included. Drawn for paper, so at the middle level of repair. */
export function qrSvg(url: string, title: string): string {
  const code = newCode(0, 'M');
  code.addData(url);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
    }
  }
  const size = count + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges"><title>${escape(title)}</title><path d="${path}"/></svg>`;
}
