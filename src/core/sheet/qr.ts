import newCode from 'qrcode-generator';

/** A link as a QR code: one path of squares, quiet zone included. Drawn for paper, so at the middle level of repair. */
export function qrPath(url: string): { readonly d: string; readonly modules: number } {
  const code = newCode(0, 'M');
  code.addData(url);
  code.make();
  const count = code.getModuleCount();
  let d = '';
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) d += `M${column + 4} ${row + 4}h1v1h-1z`;
    }
  }
  return { d, modules: count + 8 };
}

export function qrSvg(url: string, title: string): string {
  const { d, modules } = qrPath(url);
  const words = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" role="img" shape-rendering="crispEdges"><title>${words}</title><path d="${d}"/></svg>`;
}
