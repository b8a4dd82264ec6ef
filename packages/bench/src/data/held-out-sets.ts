import type { DatedBaskets } from "@basketwise/core";
import { datedOnlineRetail } from "./dated-online-retail.ts";
import { groceries } from "./groceries.ts";
import { retail } from "./retail.ts";

/** Baskets that rankings are evaluated on, and how. */
export interface HeldOutSet {
  readonly name: string;
  readonly split: "time" | "random";
  readonly seeds: readonly number[];
  /** HR@10 to reach by counts alone, and by the best model: what throw-away code reached on splits of its own. */
  readonly bars: { readonly counts: number; readonly best: number };
  /** Products in fewer baskets are no part of the dense model. */
  readonly least: number;
  load(): DatedBaskets | undefined;
}

/** The sets of ../shared/data, as many seeds of each as its size asks for. */
export const HELD_OUT_SETS: readonly HeldOutSet[] = [
  {
    name: "retail.dat",
    split: "random",
    seeds: [1, 2, 3],
    bars: { counts: 0.302, best: 0.318 },
    least: 20,
    load: () => undated(retail()),
  },
  {
    name: "groceries",
    split: "random",
    seeds: [1, 2, 3, 4, 5],
    bars: { counts: 0.418, best: 0.422 },
    least: 1,
    load: () => undated(groceries()),
  },
  {
    name: "online retail",
    split: "time",
    seeds: [1, 2, 3],
    bars: { counts: 0.275, best: 0.31 },
    least: 1,
    load: datedOnlineRetail,
  },
];

function undated(table: DatedBaskets["table"] | undefined): DatedBaskets | undefined {
  return table && { table };
}
