/** What a block of a file begins and ends with. */
export interface Markers {
  readonly begin: string;
  readonly end: string;
}

/** What stands between markers; undefined where there are none. */
export function blockIn(file: string, { begin, end }: Markers): string | undefined {
  const from = file.indexOf(begin);
  const to = file.indexOf(end, from);
  return from < 0 || to < 0 ? undefined : file.slice(from + begin.length, to).trim();
}

/**
 * A file with a text between markers, the rest untouched. Where it has no such markers they are set behind the end of
 * another block, if it has that, else at the end of the file.
 */
export function withBlock(file: string, markers: Markers, text: string, after?: Markers): string {
  const { begin, end } = markers;
  const block = `${begin}\n${text}\n${end}`;
  if (blockIn(file, markers) !== undefined) {
    const from = file.indexOf(begin);
    return file.slice(0, from) + block + file.slice(file.indexOf(end, from) + end.length);
  }
  const place = after === undefined ? -1 : file.indexOf(after.end);
  if (after === undefined || place < 0) return `${file.trimEnd()}\n\n${block}\n`;
  const at = place + after.end.length;
  return `${file.slice(0, at)}\n\n${block}${file.slice(at)}`;
}
