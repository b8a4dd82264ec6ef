/** The characters that can stand between columns, the likeliest first. */
const DELIMITERS = [",", "\t", ";", "|"] as const;

/** The character between the columns of a header line: the one that stands there most often outside quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** What stands between columns by a first line such as `sep=;`, Excel's own way to say it; undefined where the line says nothing of it. */
export function separatorSaid(line: string): string | undefined {
  return /^("?)sep=([^"])\1$/i.exec(line)?.[2];
}

/** The cells of a line, without their quotes. */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]!;
    if (quoted && letter === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (letter === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (letter === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += letter;
  }
  cells.push(cell.trim());
  return cells;
}
