import { DEFAULT_POWER } from "../join.ts";
import { requireNumber, requirePower, requireRidge, requireRise, requireWhole } from "./requirements.ts";
import type { MeasureSpec, SpecCode } from "./spec.ts";

/** A parameter: its default, and what stops at a value that it can't have. */
interface Parameter {
  readonly value: number;
  readonly require: (name: string, value: number) => void;
}

type Parameters = Readonly<Record<string, Parameter>>;

const number = (value: number): Parameter => ({ value, require: requireNumber });
const whole = (value: number): Parameter => ({ value, require: requireWhole });
const ridge = (value: number): Parameter => ({ value, require: requireRidge });

/** What bends every measure: 0 is without. */
const EVERY: Parameters = {
  /** γ: a basket counts for 1 / (|B| − 1)^γ. */
  size: number(0),
  /** Days after which a basket counts for half. */
  "half-life": { value: 0, require: requireNumber },
  /** δ: a cart item's ties lose by (ln(total / a) / ln total)^δ. */
  idf: number(0),
  /** p: the weights of several cart items are raised to it before they are joined. */
  power: { value: DEFAULT_POWER, require: requirePower },
};

const DAMPED: Parameters = { shrink: number(20), damping: number(0.25) };

/** What bends the linear models: weighed baskets, and weights that add up. */
const LINEAR: Parameters = {
  ...EVERY,
  ...DAMPED,
  size: number(0.5),
  power: { value: 1, require: requirePower },
};

/** By measure and model, its parameters. */
const PARAMETERS: Readonly<Record<SpecCode, Parameters>> = {
  "co-count": EVERY,
  confidence: EVERY,
  cosine: EVERY,
  jaccard: EVERY,
  "log-likelihood-ratio": { ...EVERY, half: number(100) },
  lift: { ...EVERY, shrink: number(10) },
  "damped-confidence": { ...EVERY, ...DAMPED },
  slim: {
    ...LINEAR,
    ridge: ridge(100),
    rise: { value: 0.25, require: requireRise },
    prior: number(1),
    support: whole(100),
  },
  ease: { ...LINEAR, ridge: ridge(300), prior: number(1), least: whole(5) },
};

/** The codes of all measures and models. */
export const SPEC_CODES: readonly SpecCode[] = Object.keys(PARAMETERS) as SpecCode[];

/** The names of what bends a measure or model. */
export function parameterNames(code: SpecCode): readonly string[] {
  return Object.keys(PARAMETERS[code]);
}

/**
 * A spec with all of its parameters. A measure that there is none of, a parameter that the measure does not have, or a
 * value that it can't have, is a `RangeError`.
 */
export function completeSpec({ measure, parameters }: MeasureSpec): MeasureSpec {
  if (!Object.hasOwn(PARAMETERS, measure))
    throw new RangeError(`measure must be one of ${SPEC_CODES.join(", ")}, not ${measure}`);
  const known = PARAMETERS[measure];
  for (const [name, value] of Object.entries(parameters)) {
    if (!Object.hasOwn(known, name))
      throw new RangeError(`${measure} has no ${name}; it has ${Object.keys(known).join(", ")}`);
    known[name]?.require(name, value);
  }
  const values = Object.entries(known).map(([name, { value }]) => [name, parameters[name] ?? value]);
  return { measure, parameters: Object.fromEntries(values) as Record<string, number> };
}

/**
 * A spec without the parameters that bend nothing: those of every measure that are 0. One that is not 0 by default stays,
 * so that completed again the spec is the same.
 */
export function briefSpec(spec: MeasureSpec): MeasureSpec {
  const { measure, parameters } = completeSpec(spec);
  const usual = PARAMETERS[measure];
  const bending = Object.entries(parameters).filter(
    ([name, value]) => value !== 0 || usual[name]?.value !== 0 || !(name in EVERY),
  );
  return { measure, parameters: Object.fromEntries(bending) };
}
