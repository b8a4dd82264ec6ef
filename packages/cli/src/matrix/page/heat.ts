/** From which share on, in percent, a step of the heat map begins. Fixed, so that one sheet can be held beside another. */
const STEPS = [0, 5, 10, 15, 20, 30, 50] as const;

/** The step of a share, 0 to 1, from 1 up to the number of steps. */
export function heatOf(share: number): number {
  return STEPS.filter((from) => share * 100 >= from).length;
}

/** What each step holds, in percent, such as `5–9`. */
export function heatLabels(): string[] {
  return STEPS.map((from, i) => {
    const next = STEPS[i + 1];
    return next === undefined ? `${from}+` : `${Math.max(from, 1)}–${next - 1}`;
  });
}
