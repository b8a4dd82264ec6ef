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

/** Defines the macros; they take trimmed texts. */
export async function defineMacros(database: Database): Promise<void> {
  for (const [head, body] of MACROS) await database.run(`CREATE OR REPLACE MACRO ${head} AS ${body}`);
}

/** A number with the sign or the three letters of a currency before or behind it. */
const AMOUNT = String.raw`'^([-+]?)\s*(?:[A-Z]{3}|\p{Sc})?\s*([-+]?\d[\d., ]*?)\s*(?:[A-Z]{3}|\p{Sc})?$'`;

/** A zone without a colon, or behind a blank, as Shopify writes it. */
const LOOSE_ZONE = String.raw`'(:\d\d(?:\.\d+)?) ?([-+]\d\d):?(\d\d)$', '\1\2:\3'`;

const CLOCKS = ["", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p"];

/** Formats for try_strptime; years of four digits come before those of two, which they would swallow. */
function formats(...dates: string[]): string {
  return `[${dates.flatMap((date) => CLOCKS.map((clock) => `'${date}${clock}'`)).join(", ")}]`;
}

const LONG_MONTH_FIRST = formats("%m/%d/%Y", "%d.%m.%Y", "%m-%d-%Y", "%Y.%m.%d");
const SHORT_MONTH_FIRST = formats("%m/%d/%y", "%d.%m.%y", "%m-%d-%y");
const LONG_DAY_FIRST = formats("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y.%m.%d");
const SHORT_DAY_FIRST = formats("%d/%m/%y", "%d.%m.%y", "%d-%m-%y");

const MACROS: readonly (readonly [head: string, body: string])[] = [
  ["finite(x)", "CASE WHEN isfinite(x) THEN x END"],
  ["amount_of(x)", `regexp_extract(x, ${AMOUNT}, 1) || regexp_extract(x, ${AMOUNT}, 2)`],
  [
    "number_with_point(x)",
    String.raw`coalesce(finite(TRY_CAST(x AS DOUBLE)), CASE
      WHEN regexp_full_match(amount_of(x), '[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?')
      THEN TRY_CAST(replace(amount_of(x), ',', '') AS DOUBLE) END)`,
  ],
  [
    "number_with_comma(x)",
    String.raw`CASE WHEN regexp_full_match(amount_of(x), '[-+]?(\d+|\d{1,3}([. ]\d{3})+)(,\d*)?')
      THEN TRY_CAST(replace(regexp_replace(amount_of(x), '[. ]', '', 'g'), ',', '.') AS DOUBLE) END`,
  ],
  // From 1970 to 2100: what falls outside was read in the wrong way.
  ["plausible(ms)", "CASE WHEN ms >= 0 AND ms < 4102444800000 THEN ms::DOUBLE END"],
  ["moment_of_zoned(x)", "plausible(epoch_ms(TRY_CAST(x AS TIMESTAMPTZ)))"],
  [
    // Seconds, milliseconds or microseconds since 1970; days as 20240131; days as spreadsheets count them.
    "moment_of_number(n)",
    `plausible(CASE
      WHEN n >= 1e14 AND n < 1e17 THEN floor(n / 1000)
      WHEN n >= 1e11 AND n < 1e14 THEN floor(n)
      WHEN n >= 1e8 AND n < 1e11 THEN floor(n * 1000)
      WHEN n >= 19700101 AND n < 21000101 THEN epoch_ms(try_strptime(n::BIGINT::VARCHAR, '%Y%m%d'))
      WHEN n >= 20000 AND n < 80000 THEN round((n - 25569) * 86400000) END)`,
  ],
  ["moment_of_format(x, f)", "plausible(epoch_ms(try_strptime(x, f)))"],
  [
    "moment_in_formats(x, long, short)",
    `coalesce(moment_of_zoned(x), moment_of_number(TRY_CAST(x AS DOUBLE)),
      moment_of_zoned(regexp_replace(x, ${LOOSE_ZONE})), long, short)`,
  ],
  ["moment_month_first(x)", momentBody(LONG_MONTH_FIRST, SHORT_MONTH_FIRST)],
  ["moment_day_first(x)", momentBody(LONG_DAY_FIRST, SHORT_DAY_FIRST)],
];

function momentBody(long: string, short: string): string {
  return `moment_in_formats(x, moment_of_format(x, ${long}), moment_of_format(x, ${short}))`;
}
