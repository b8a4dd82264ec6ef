/** An axis of shares: from where to where, and where its marks are. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** The steps between marks, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** No finer marks: shares are written in percent with one digit. */
const FINEST = 0.001;

/** Marks that an axis has about. */
const MARKS = 5;

/**
 * The axis that holds all the shares, with marks at round numbers. It begins at 0 where the lowest is less than half of
 * the highest, so that only what is close together is seen from near.
 */
export function axisOf(shares: readonly number[]): Axis {
  const highest = Math.max(0, ...shares);
  const lowest = Math.min(highest, ...shares);
  const bottom = lowest < highest / 2 ? 0 : lowest;
  const step = stepOf(highest - bottom);
  const first = Math.floor(roundOff(bottom / step));
  const last = Math.max(Math.ceil(roundOff(highest / step)), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(6)));
  return { from: first * step, to: last * step, ticks };
}

/** The share of the axis that lies before a value, 0 to 1. */
export function along({ from, to }: Axis, value: number): number {
  return Math.min(Math.max((value - from) / (to - from), 0), 1);
}

/** The same for a logarithmic axis from the lowest to the highest of the values; the middle where all are one. */
export function alongLog(values: readonly number[], value: number): number {
  const log = (one: number) => Math.log(Math.max(one, 1));
  const lowest = Math.min(...values.map(log));
  const highest = Math.max(...values.map(log));
  return highest === lowest ? 0.5 : (log(value) - lowest) / (highest - lowest);
}

function stepOf(range: number): number {
  const rough = Math.max(range / MARKS, FINEST);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power;
  // A quarter of a percent can't be written with one digit.
  return step < 0.01 && step > 0.002 && step < 0.005 ? 0.005 : step;
}

/** Without what floating point adds to a whole number. */
function roundOff(value: number): number {
  return Number(value.toFixed(6));
}
