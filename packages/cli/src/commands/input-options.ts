import { InputError } from "../input-error.ts";
import { ENCODINGS, type Encoding } from "../io/read-head.ts";
import { FIELDS } from "../orders/fields.ts";
import type { ReadOrdersOptions } from "../orders/read-orders.ts";
import type { Given, Option } from "./command.ts";

/** The options that say how order files are read. */
export const INPUT_OPTIONS = {
  map: {
    type: "string",
    value: "FIELD=COLUMN,…",
    help: `which columns hold ${FIELDS.slice(0, 9).join(", ")}, …`,
  },
  since: { type: "string", value: "DATE", help: "leave out orders before this day" },
  window: { type: "string", value: "180d", help: "leave out orders so many days before the latest" },
  baskets: { type: "boolean", help: "every line of the files is a basket of names" },
  encoding: { type: "string", value: "NAME", help: `${ENCODINGS.join(", ")} (default utf-8)` },
  "max-bad-rows": {
    type: "string",
    value: "N",
    help: "stop past so many bad rows (default 1 % of the rows)",
  },
} as const satisfies Record<string, Option>;

/** What the options say; throws InputError for one that says nothing that can be done. */
export function inputOptions(given: Given): ReadOrdersOptions {
  const { options } = given;
  return {
    map: mapOption("map", given, [...FIELDS, "session"]),
    window: { since: momentOption("since", given), days: parseWindow(textOption(options.window)) },
    baskets: options.baskets === true ? true : undefined,
    encoding: parseEncoding(textOption(options.encoding)),
    maxBadRows: countOption("max-bad-rows", given),
  };
}

/** An option's text; undefined where it was not given. */
export function textOption(value: Given["options"][string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The texts of an option that can be given several times, in their order. */
export function textsOption(value: Given["options"][string]): string[] {
  return [value ?? []].flat().filter((text) => typeof text === "string");
}

/** A whole number of `least` or more, and `most` or less; undefined where the option was not given. */
export function countOption(
  name: string,
  { options }: Given,
  { least = 0, most = Number.POSITIVE_INFINITY } = {},
): number | undefined {
  const value = textOption(options[name]);
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  const from = least > 0 ? `a whole number from ${least}` : "a whole number";
  const expected = Number.isFinite(most) ? `${from} to ${most}` : from;
  throw new InputError(`--${name}: found ${JSON.stringify(value)}, expected ${expected}`);
}

/** An amount of money of 0 or more, in major units; 0 where the option was not given. */
export function amountOption(name: string, { options }: Given): number {
  const value = textOption(options[name]) ?? "0";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  throw new InputError(`--${name}: found ${JSON.stringify(value)}, expected an amount such as 4.50`);
}

/** Which column an option such as `--map` gives for each of some fields; undefined where the option was not given. */
export function mapOption<Field extends string>(
  name: string,
  { options }: Given,
  fields: readonly Field[],
): Partial<Record<Field, string>> | undefined {
  const value = textOption(options[name]);
  if (value === undefined) return undefined;
  const pairs = value.split(",").map((pair) => {
    const [, field, column] = /^\s*([a-zA-Z]+)\s*=\s*(.*\S)\s*$/.exec(pair) ?? [];
    if (column !== undefined && fields.some((known) => known === field)) return [field, column];
    const expected = `FIELD=COLUMN with a field of ${fields.join(", ")}`;
    throw new InputError(`--${name}: found ${JSON.stringify(pair)}, expected ${expected}`);
  });
  return Object.fromEntries(pairs) as Partial<Record<Field, string>>;
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[-+]\d\d:\d\d))?$/;

/** A day, which is its midnight (UTC), or a time with its zone, in milliseconds since 1970 UTC; undefined where the option was not given. */
export function momentOption(name: string, { options }: Given): number | undefined {
  const value = textOption(options[name]);
  if (value === undefined) return undefined;
  const at = Date.parse(value);
  if (MOMENT.test(value) && Number.isFinite(at)) return at;
  throw new InputError(`--${name}: found ${JSON.stringify(value)}, expected a date such as 2026-01-31`);
}

function parseWindow(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const days = /^(\d+)d$/.exec(value)?.[1];
  if (days !== undefined && Number(days) > 0) return Number(days);
  throw new InputError(`--window: found ${JSON.stringify(value)}, expected days such as 180d`);
}

/** Other names of the encodings. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  latin1: "latin-1",
  "iso-8859-1": "latin-1",
  "windows-1252": "latin-1",
  cp1252: "latin-1",
  utf16: "utf-16",
};

function parseEncoding(value: string | undefined): Encoding | undefined {
  if (value === undefined) return undefined;
  const name = value.toLowerCase();
  const known = ENCODINGS.find((encoding) => encoding === (ALIASES[name] ?? name));
  if (known) return known;
  throw new InputError(`--encoding: found ${JSON.stringify(value)}, expected ${ENCODINGS.join(", ")}`);
}
