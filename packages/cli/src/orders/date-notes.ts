import type { LoadedFile } from "./load-rows.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** How the dates of a file are read where they could be read otherwise, in a sentence; none where nobody can doubt. */
export function dateNotes({
  source: { file },
  reading,
  doubtfulDate,
}: Pick<LoadedFile, "source" | "reading" | "doubtfulDate">): string[] {
  if (doubtfulDate === undefined)
    return reading.dayFirst ? [`${file}: dates are read with the day before the month`] : [];
  const [date = ""] = doubtfulDate.split(" ");
  const [first = 0, second = 0] = date.split(/[/-]/).map(Number);
  const dayFirst = `${first} ${MONTHS[second - 1]}`;
  const monthFirst = `${second} ${MONTHS[first - 1]}`;
  const read = reading.dayFirst ? dayFirst : monthFirst;
  return [
    `${file}: dates such as ${date} could be ${dayFirst} or ${monthFirst}: read as ${read}; if that is wrong, write dates as in 2026-12-31`,
  ];
}
