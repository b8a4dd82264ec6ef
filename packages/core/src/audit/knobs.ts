import type { Policy } from "../model/policy.ts";

/** A policy with one knob a step further. */
export interface Turned {
  readonly policy: Policy;
  /** Where the knob stood; absent where it was not set. */
  readonly from?: number;
  readonly to: number;
}

/** What a step is measured by, where it is not the same for every shop. */
export interface KnobScale {
  /** A small amount in this shop, in major units. */
  readonly smallAmount: number;
}

/** A number of the policy that a merchant can turn, and how far one step is. */
export interface Knob {
  /** Its path in the policy. */
  readonly name: string;
  /** The policy one step on; undefined where there is no such step. */
  turn(policy: Policy, scale: KnobScale): Turned | undefined;
}

/** The knobs that decide how far offers reach. */
export const KNOBS: readonly Knob[] = [
  knob("anchor", "maxShare", byStep(0.05, { most: 1 })),
  knob("anchor", "floor", (now = 0, { smallAmount }) => withoutNoise(now + smallAmount)),
  knob("evidence", "minBaskets", byStep(-1, { least: 1 })),
  knob("evidence", "minBaskets", byStep(1)),
  knob("upgrade", "maxUplift", byStep(0.1)),
  knob("bundle", "percent", byStep(5, { most: 100 })),
  knob("secondItem", "percent", byStep(10, { most: 100 })),
  knob("secondItem", "maxShare", byStep(0.05, { most: 1 })),
  knob("impulse", "maxShare", byStep(0.05, { most: 1 })),
];

/** Where a knob stands after one step, by where it stood. */
type Step = (now: number | undefined, scale: KnobScale) => number;

/** So far on from where the knob stands, from 0 where it is not set, and not past an end. */
function byStep(step: number, { least = 0, most = Number.POSITIVE_INFINITY } = {}): Step {
  return (now = 0) => Math.min(most, Math.max(least, withoutNoise(now + step)));
}

/** Steps are decimals: 0.3 + 0.05 is 0.35 and not a hair less. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}

/** The sections of the policy that have knobs. */
type Section = "anchor" | "evidence" | "upgrade" | "bundle" | "secondItem" | "impulse";

function knob<S extends Section>(section: S, field: keyof Policy[S] & string, step: Step): Knob {
  return {
    name: `${section}.${field}`,
    turn(policy, scale) {
      const own: Policy[S] = policy[section];
      const from = own[field] as number | undefined;
      const to = step(from, scale);
      if (to === from) return undefined;
      const turned: Policy = { ...policy, [section]: { ...own, [field]: to } };
      return { policy: turned, ...(from !== undefined && { from }), to };
    },
  };
}
