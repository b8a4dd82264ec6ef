import type { MeasureSpec } from "../../graph/weighing/spec.ts";
import type { Axis } from "./axes.ts";
import type { Tried } from "./trial.ts";

/** Asks to try some rankings, is told how they did, and ends with the best. */
export type Search = Generator<readonly MeasureSpec[], Tried, readonly Tried[]>;

/** Rounds over the axes at most; the second mostly moves nothing. */
const MOST_ROUNDS = 2;

/**
 * Climbs from the best of some rankings along one axis after another: as long as a neighbouring value is better by more
 * than `least`, that is where it stands next; so what it ends with may be less than the best of all by that much. What was
 * tried is not tried again. Of equals the one that was there first stays.
 */
export function* climb(starts: readonly MeasureSpec[], axes: readonly Axis[], least: number): Search {
  const known = new Map<string, Tried>();
  let best = yield* tryAll(starts, known);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = best;
    for (const axis of axes) best = yield* along({ axis, least }, best, known);
    if (best === before) break;
  }
  return best;
}

function* along(
  { axis, least }: { readonly axis: Axis; readonly least: number },
  from: Tried,
  known: Map<string, Tried>,
): Search {
  let best = from;
  for (;;) {
    const next = yield* tryAll([best.spec, ...beside(axis, best.spec)], known);
    if (next.value <= best.value + least) return best;
    best = next;
  }
}

/** The same ranking with the values beside its own on an axis; one that stands on none goes to its ends. */
function beside({ name, values }: Axis, { measure, parameters }: MeasureSpec): MeasureSpec[] {
  const place = values.indexOf(parameters[name] ?? 0);
  const near = place < 0 ? [values[0], values.at(-1)] : [values[place - 1], values[place + 1]];
  const found = [...new Set(near)].filter((value) => value !== undefined);
  return found.map((value) => ({ measure, parameters: { ...parameters, [name]: value } }));
}

/** Asks for what is not known yet, and answers the best of all, the first of equals. */
function* tryAll(specs: readonly MeasureSpec[], known: Map<string, Tried>): Search {
  const asked = specs.filter((spec) => !known.has(nameOf(spec)));
  const told = asked.length > 0 ? yield asked : [];
  asked.forEach((spec, place) => {
    known.set(nameOf(spec), told[place] as Tried);
  });
  const tried = specs.map((spec) => known.get(nameOf(spec)) as Tried);
  return tried.reduce((best, one) => (one.value > best.value ? one : best));
}

/** A ranking by all that is climbed: the power is found on the way. */
function nameOf({ measure, parameters }: MeasureSpec): string {
  const { power: _, ...rest } = parameters;
  return JSON.stringify([measure, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
