import { versionKey } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { prune as pruneStore } from "../publish/prune.ts";
import { keyBytes, keyCounts } from "../publish/prune-counts.ts";
import { describeOutlook, describePruned, type PruneOutlook } from "../publish/prune-lines.ts";
import { type PrunePlan, planPrune } from "../publish/prune-plan.ts";
import type { Store } from "../publish/store.ts";
import type { Command, Given, Output } from "./command.ts";
import { countOption } from "./input-options.ts";
import { openStore, STORE_OPTIONS } from "./store-options.ts";

/** Versions that stay where nothing is said. */
const KEEP = 3;

/** Makes room: deletes the older versions of the graph. */
export const prune: Command = {
  name: "prune",
  usage: "[--keep N] [--dry-run] [--remote]",
  summary:
    "Delete older versions of the graph and what only they use; not while a publish runs, nor within a minute of a publish or rollback.",
  options: {
    ...STORE_OPTIONS,
    keep: {
      type: "string",
      value: "N",
      help: `versions that stay, the last published (default ${KEEP}); so do the served one and the one before it`,
    },
    most: {
      type: "string",
      value: "N",
      help: "delete at most so many keys, and the others by further runs: the free plan deletes 1,000 a day",
    },
    strays: {
      type: "boolean",
      help: "also what belongs to no version, as a publish that broke off leaves it",
    },
    "dry-run": { type: "boolean", help: "delete nothing, tell how much would go" },
  },
  run: async (given, output) => {
    if (given.positionals.length > 0) throw new InputError("prune: say basketwise prune [--keep N]");
    const keep = countOption("keep", given, { least: 1 }) ?? KEEP;
    const most = countOption("most", given, { least: 1 });
    const store = await openStore(given);
    try {
      output.progress(`looking through ${store.name}`);
      const plan = await planPrune(store, { keep, strays: given.options.strays === true });
      const { report, lines } = await answer(plan, { given, most, store, output });
      output.out(given.options.json === true ? `${JSON.stringify(report)}\n` : lines);
    } finally {
      await store.close();
    }
    return 0;
  },
};

/** What a plan is carried out with. */
interface Work {
  readonly given: Given;
  readonly most: number | undefined;
  readonly store: Store;
  readonly output: Output;
}

async function answer(
  plan: PrunePlan,
  { given, most, store, output }: Work,
): Promise<{ report: object; lines: string }> {
  if (given.options["dry-run"] === true) {
    const report = await outlookOf(plan, store);
    return { report, lines: describeOutlook(report, store.name) };
  }
  output.progress(`deleting from ${store.name}`);
  const report = await pruneStore(plan, store, most);
  return { report, lines: describePruned(report, store.name) };
}

async function outlookOf(
  { served, kept, pruned, keys, strays }: PrunePlan,
  store: Store,
): Promise<PruneOutlook> {
  const all = [...pruned.map(versionKey), ...keys];
  return {
    dryRun: true,
    served,
    kept,
    pruned,
    keys: keyCounts(all),
    bytes: await keyBytes(all, store),
    strays,
  };
}
