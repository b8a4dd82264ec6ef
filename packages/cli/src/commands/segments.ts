import { decimalsOf, latestOrder, type OrderTable } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { readShop, type Shop } from "../read-shop.ts";
import { type Outputs, openOutputs } from "../segments/outputs.ts";
import { segmentCustomers } from "../segments/segment-customers.ts";
import type { Command, Given, Output } from "./command.ts";
import { readCustomerTable } from "./customer-options.ts";
import { INPUT_OPTIONS, inputOptions, textOption, textsOption } from "./input-options.ts";
import { type FoundSegments, segmentLines, segmentsJson } from "./segment-lines.ts";
import { inputFiles, readSettings, SEGMENT_OPTIONS, type SegmentSettings } from "./segment-options.ts";

const SECOND = 1000;

/** Tells from the orders who the customers are, and what each segment brings. */
export const segments: Command = {
  name: "segments",
  usage: "ORDERS… [--customers FILE] [--out FILE.csv]… [--profiles FILE.ndjson]",
  summary:
    "Part the customers by RFM, lifecycle stage, audience, profitability, acquisition and your own segments, and tell what each brings; as tables, and as profiles for requests.",
  options: { ...SEGMENT_OPTIONS, ...INPUT_OPTIONS },
  run: async (given, { out, progress }) => {
    const began = performance.now();
    if (given.positionals.length === 0)
      throw new InputError("segments: no order files; say basketwise segments ORDERS…");
    const settings = await readSettings(given);
    // Opened first, so that a file that can't be written is told before minutes have gone by.
    const outputs = openOutputs({
      tables: textsOption(given.options.out),
      profiles: textOption(given.options.profiles),
      inputs: inputFiles(given),
      decimals: decimalsOf(settings.currency),
    });
    try {
      const found = await findSegments(given, settings, outputs, progress);
      const seconds = Math.round(performance.now() - began) / SECOND;
      const said = { ...found, ...settings, files: outputs.files, seconds };
      out(given.options.json === true ? segmentsJson(said) : segmentLines(said));
      return 0;
    } finally {
      outputs.drop();
    }
  },
};

async function findSegments(
  given: Given,
  settings: SegmentSettings,
  outputs: Outputs,
  onProgress: Output["progress"],
): Promise<FoundSegments> {
  const { until, currency } = settings;
  const options = inputOptions(given);
  const shop = await readShop(given.positionals, {
    ...options,
    window: { ...options.window, until },
    catalog: textOption(given.options.catalog),
    currency,
    at: until ?? Date.now(),
    history: true,
    onProgress,
  });
  const history = historyOf(shop, until);
  assertCosts(shop, settings);
  const at = until ?? latestOrder(history)!;
  const table = await readCustomerTable(given, history, onProgress);
  onProgress("looking at every customer");
  const records = table?.customers ?? [];
  const rows = await segmentCustomers({ shop, history, records, outputs, ...settings, at });
  return { shop, table, at, rows };
}

/** Throws InputError where nothing was bought, or the orders name no customer, or no day. */
function historyOf({ history, orderReport }: Shop, until: number | undefined): OrderTable {
  if (!history || orderReport.orders === 0) {
    throw new InputError(`segments: nothing was bought${until === undefined ? "" : " until then"}`);
  }
  if (history.customers.length === 0) throw new InputError(missing("customer"));
  if (latestOrder(history) === undefined) throw new InputError(missing("at"));
  return history;
}

function missing(field: "customer" | "at"): string {
  const what = field === "at" ? "has a date" : "names a customer";
  return `segments: no order ${what}; if a column tells, name it with --map ${field}=COLUMN`;
}

/** Throws InputError where the cost of service is given, and no product's: then nobody's profit can be told. */
function assertCosts({ catalog }: Shop, { contactCost, returnCost }: SegmentSettings): void {
  if (contactCost + returnCost === 0 || catalog.some(({ cost }) => cost !== undefined)) return;
  throw new InputError(
    "--contact-cost and --return-cost say nothing where no product's cost is known: give a --catalog with costs",
  );
}
