import { short } from "../../text/numbers.ts";

/** A share from 0 to 1 in percent with one digit, such as `31.8 %`. */
export function share(value: number): string {
  return withUnit(percent(value));
}

/** The same where the digit says nothing: a mark of an axis, such as `20 %`. */
export function mark(value: number): string {
  return withUnit(percent(value).replace(".0", ""));
}

/** From one share to another, such as `31.1–32.5 %`; a dash where there is none. */
export function shares([low, high]: readonly [low: number, high: number]): string {
  return Number.isFinite(high - low) ? withUnit(`${percent(low)}–${percent(high)}`) : "–";
}

/** Whole things, such as `88,162`. */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** How many times as large one share is as another, to three digits: `1.31`, `2,400`. */
export function times(value: number, other: number): string {
  const ratio = value / other;
  return ratio >= 100 ? count(Math.round(ratio)) : ratio.toPrecision(3);
}

/** Parameters, such as `shrink 20, damping 0.25`, none broken in two; nothing where there are none. */
export function parametersText(parameters: Readonly<Record<string, number>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}\u00a0${short(value)}`)
    .join(", ");
}

/** A number with so many digits; a dash where there is none. */
export function decimal(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : "–";
}

function percent(value: number): string {
  return decimal(value * 100, 1);
}

/** With its unit on the same line. */
function withUnit(text: string): string {
  return `${text}\u00a0%`;
}
