import { columns } from "../../text/columns.ts";
import { points, short } from "../../text/numbers.ts";
import type { KnobEffect } from "../turn-knobs.ts";

/** What one step of each knob changes, the most effective first; those that change nothing in one line. */
export function knobsLines(knobs: readonly KnobEffect[]): string[] {
  const moving = knobs.filter((knob) => changesOf(knob).some((change) => change !== "0.0"));
  const still = knobs.filter((knob) => !moving.includes(knob));
  const head = ["One step of", "pages", "baskets"];
  const rows = moving.map((knob) => [describeStep(knob), ...changesOf(knob)]);
  return [
    ...(rows.length > 0 ? columns([head, ...rows]) : []),
    ...(still.length > 0 ? [`One step makes no difference: ${still.map(describeStep).join(", ")}`] : []),
  ];
}

/** A knob with where it stands and where a step brings it. */
export function describeStep({ knob, from, to }: KnobEffect): string {
  return `${knob} ${from === undefined ? "unset" : short(from)} → ${short(to)}`;
}

function changesOf({ change }: KnobEffect): string[] {
  return [points(change.pages), points(change.baskets)];
}
