/** What a file of ours begins with. */
export const mark = '<!-- Exported by Stridebook -->';
