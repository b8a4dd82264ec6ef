import { mkdirSync, writeFileSync } from "node:fs";
import { chart } from "./chart.ts";
import type { Chart } from "./shape.ts";

/** Writes a chart as NAME.svg into a folder, which is made where it is missing. */
export function writeChart(folder: URL, name: string, shown: Chart): void {
  if (!/^[a-z0-9-]+$/.test(name))
    throw new RangeError(`name must be small letters, digits and -, not ${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.svg`, folder), chart(shown));
}
