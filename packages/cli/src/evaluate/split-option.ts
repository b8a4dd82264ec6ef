import type { OrderTable } from "@basketwise/core";
import type { Given } from "../commands/command.ts";
import { textOption } from "../commands/input-options.ts";
import { InputError } from "../input-error.ts";

/** How orders are to be split, and why so where the user does not say. */
export interface ChosenSplit {
  readonly split: "time" | "random";
  readonly note: readonly string[];
}

/** What `--split` says: by time where it says nothing and most orders have a date, else at random. */
export function splitOption({ options }: Given, orders: OrderTable["orders"]): ChosenSplit {
  const value = textOption(options.split);
  const dated = orders.at.reduce((count, at) => count + (Number.isNaN(at) ? 0 : 1), 0);
  if (value === undefined) {
    if (2 * dated > orders.count) return { split: "time", note: [] };
    const how = dated === 0 ? "no order has a date" : `only ${dated} of ${orders.count} orders have a date`;
    return { split: "random", note: [`${how}, so they are split at random`] };
  }
  if (value === "random") return { split: value, note: [] };
  if (value !== "time")
    throw new InputError(`--split: found ${JSON.stringify(value)}, expected time or random`);
  if (dated > 0) return { split: value, note: [] };
  throw new InputError(
    "--split time: no order has a date; if a column tells, name it with --map at=COLUMN, else say --split random",
  );
}
