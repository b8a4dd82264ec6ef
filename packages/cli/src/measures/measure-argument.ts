import { completeSpec, type MeasureSpec, SPEC_CODES, type SpecCode } from "@basketwise/core";
import { InputError } from "../input-error.ts";

/** What `--measure` says where the measure is to be chosen. */
export const AUTO = "auto";

/** A measure as an option names it, `CODE` or `CODE:NAME=VALUE,…`; throws InputError for one that can't be. */
export function parseMeasure(text: string): MeasureSpec {
  const [, measure = "", rest] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  if (!isSpecCode(measure)) {
    throw new InputError(
      `--measure: found ${JSON.stringify(measure)}, expected ${AUTO} or one of ${SPEC_CODES.join(", ")}`,
    );
  }
  const parameters = rest === undefined ? {} : Object.fromEntries(rest.split(",").map(parseParameter));
  try {
    return completeSpec({ measure, parameters });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`--measure ${text}: ${error.message}`);
    throw error;
  }
}

function isSpecCode(text: string): text is SpecCode {
  return SPEC_CODES.some((code) => code === text);
}

function parseParameter(text: string): [name: string, value: number] {
  const [, name, value] = /^\s*([a-z-]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, Number(value)];
  throw new InputError(`--measure: found ${JSON.stringify(text)}, expected NAME=NUMBER such as shrink=20`);
}

/** The argument that names a measure: its code, and what differs from its defaults. */
export function measureArgument(spec: MeasureSpec): string {
  const usual = completeSpec({ measure: spec.measure, parameters: {} }).parameters;
  const changed = Object.entries(completeSpec(spec).parameters).filter(
    ([name, value]) => value !== usual[name],
  );
  if (changed.length === 0) return spec.measure;
  return `${spec.measure}:${changed.map(([name, value]) => `${name}=${value}`).join(",")}`;
}
