declare module 'subset-font' {
  const subsetFont: (
    font: Uint8Array,
    letters: string,
    options: {
      readonly targetFormat: 'sfnt';
      readonly noHinting?: boolean;
      readonly keepFeatures?: readonly string[];
    },
  ) => Promise<Uint8Array>;
  // oxlint-disable-next-line import/no-default-export -- it is the package's
  export default subsetFont;
}
