import type { Database } from "./duckdb.ts";

/** How a file writes what can be written in two ways. */
export interface Reading {
  /** Whether 1,50 is one and a half. */
  readonly decimalComma: boolean;
  /** Whether 3/4/2024 is in April. */
  readonly dayFirst: boolean;
}

/** How files are read unless they turn out to be written otherwise. */
export const USUAL_READING: Reading = { decimalComma: false, dayFirst: false };

/** The macro that makes a number of a text, by its reading; NULL where it is none. */
export function numberMacro({ decimalComma }: Reading): string {
  return decimalComma ? "number_with_comma" : "number_with_point";
}

/** The macro that makes milliseconds since 1970 UTC of a text, by its reading; NULL where it is no date. */
export function momentMacro({ dayFirst }: Reading): string {
  return dayFirst ? "moment_day_first" : "moment_month_first";
}

/**
 * Defines the macros; they take trimmed texts. No macro names a costly argument twice: DuckDB would work such a common
 * part out for every row, also where another branch of the CASE answers.
 */
export async function defineMacros(database: Database): Promise<void> {
  for (const [head, body] of MACROS) await database.run(`CREATE OR REPLACE MACRO ${head} AS ${body}`);
}

/** A number with the sign or the three letters of a currency before or behind it. */
const AMOUNT = String.raw`'^([-+]?)\s*(?:[A-Z]{3}|\p{Sc})?\s*([-+]?\d[\d., ]*?)\s*(?:[A-Z]{3}|\p{Sc})?$', '\1\2'`;
const WITH_POINT = String.raw`'^([-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?)$', 1`;
const WITH_COMMA = String.raw`'^([-+]?(?:\d+|\d{1,3}(?:[. ]\d{3})+)(?:,\d*)?)$', 1`;

const ISO = String.raw`'\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?'`;
/** A zone without a colon, or behind a blank, as Shopify writes it. */
const LOOSE_ZONE = String.raw`'(:\d\d(?:\.\d+)?) ?([-+]\d\d):?(\d\d)$', '\1\2:\3'`;
/** Three numbers with slashes, points or dashes between them. */
const LONG_YEAR = String.raw`'\d{1,2}[/.-]\d{1,2}[/.-]\d{4}( .*)?'`;
const SHORT_YEAR = String.raw`'\d{1,2}[/.-]\d{1,2}[/.-]\d{2}( .*)?'`;
const TO_SLASHES = String.raw`'^(\d+)[/.-](\d+)[/.-](\d+)', '\1/\2/\3'`;

const CLOCKS = [" %H:%M", "", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p"];

function formats(date: string): string {
  return `[${CLOCKS.map((clock) => `'${date}${clock}'`).join(", ")}]`;
}

/** Dates with points have the day first wherever they are written. */
function momentInParts(year: "%Y" | "%y", dayFirst: boolean): string {
  const slashes = `regexp_replace(x, ${TO_SLASHES})`;
  const day = `try_strptime(${slashes}, ${formats(`%d/%m/${year}`)})`;
  if (dayFirst) return day;
  return `CASE WHEN x LIKE '%.%.%' THEN ${day} ELSE try_strptime(${slashes}, ${formats(`%m/%d/${year}`)}) END`;
}

function moment(dayFirst: boolean): string {
  return `CASE
    WHEN regexp_full_match(x, ${ISO}) THEN epoch_ms(TRY_CAST(x AS TIMESTAMP))
    WHEN regexp_full_match(x, '\\d+(\\.\\d+)?') THEN moment_of_number(TRY_CAST(x AS DOUBLE))
    WHEN regexp_full_match(x, ${LONG_YEAR}) THEN epoch_ms(${momentInParts("%Y", dayFirst)})
    WHEN regexp_full_match(x, ${SHORT_YEAR}) THEN epoch_ms(${momentInParts("%y", dayFirst)})
    WHEN regexp_matches(x, '^\\d{4}[-/]') THEN epoch_ms(TRY_CAST(regexp_replace(x, ${LOOSE_ZONE}) AS TIMESTAMPTZ))
    END::DOUBLE`;
}

const MACROS: readonly (readonly [head: string, body: string])[] = [
  ["finite(x)", "CASE WHEN isfinite(x) THEN x END"],
  [
    "number_with_point(x)",
    `coalesce(finite(TRY_CAST(x AS DOUBLE)),
      TRY_CAST(replace(regexp_extract(regexp_replace(x, ${AMOUNT}), ${WITH_POINT}), ',', '') AS DOUBLE))`,
  ],
  [
    "number_with_comma(x)",
    `TRY_CAST(replace(regexp_replace(regexp_extract(regexp_replace(x, ${AMOUNT}), ${WITH_COMMA}),
      '[. ]', '', 'g'), ',', '.') AS DOUBLE)`,
  ],
  [
    // Seconds, milliseconds or microseconds since 1970; days as 20240131; days as spreadsheets count them.
    "moment_of_number(n)",
    `CASE
      WHEN n >= 1e14 AND n < 1e17 THEN floor(n / 1000)
      WHEN n >= 1e11 AND n < 1e14 THEN floor(n)
      WHEN n >= 1e8 AND n < 1e11 THEN floor(n * 1000)
      WHEN n >= 19700101 AND n < 21000101 THEN epoch_ms(try_strptime(n::BIGINT::VARCHAR, '%Y%m%d'))
      WHEN n >= 20000 AND n < 80000 THEN round((n - 25569) * 86400000) END`,
  ],
  [
    // A JSON list, or names between the first of these marks that the text has; blank names are none.
    "names_in(x)",
    `list_filter(list_transform(CASE
      WHEN x LIKE '[%' AND json_valid(x) THEN json_extract_string(x, '$[*]')
      WHEN contains(x, '|') THEN string_split(x, '|')
      WHEN contains(x, ';') THEN string_split(x, ';')
      ELSE string_split(x, ',') END, lambda name: trim(name)), lambda name: name <> '')`,
  ],
  [
    // Yes, an amount above 0, or the code of what was redeemed.
    "is_redeemed(x)",
    `CASE WHEN number_with_point(x) IS NOT NULL THEN number_with_point(x) > 0
      ELSE lower(x) NOT IN ('false', 'no', 'n', 'f', 'none', 'null', 'nein', '-') END`,
  ],
  ["moment_month_first(x)", moment(false)],
  ["moment_day_first(x)", moment(true)],
];
