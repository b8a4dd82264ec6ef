import {
  buildGraph,
  completePolicy,
  DEFAULT_KEEP,
  DEFAULT_MEASURE,
  encodePacks,
  MEASURES,
  type Measure,
  type MeasureCode,
  withAdded,
} from "@basketwise/core";
import { digest } from "../graph/digest.ts";
import { writeGraphFolder } from "../graph/graph-folder.ts";
import { policyNotes } from "../graph/policy-notes.ts";
import { readOwnPolicyOf, readPolicyFile, readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { appliedEdits, describeApplied } from "../matrix/applied-edits.ts";
import { editsFile, readEditsOf } from "../matrix/edits-file.ts";
import { readShop } from "../read-shop.ts";
import type { Command } from "./command.ts";
import { CURRENCY_OPTION, currencyOption } from "./currency-option.ts";
import { describeCustomers } from "./customer-lines.ts";
import { CUSTOMER_OPTIONS, readCustomerTable } from "./customer-options.ts";
import { countOption, INPUT_OPTIONS, inputOptions, textOption } from "./input-options.ts";
import { describeSessions } from "./session-lines.ts";
import { readViewed, SESSION_OPTIONS } from "./session-options.ts";
import { describeGraph, describeShop } from "./shop-lines.ts";

const KILOBYTES_PER_MEGABYTE = 1024;
const SECOND = 1000;

/** Reads orders and a catalog and builds the graph. */
export const build: Command = {
  name: "build",
  usage: "ORDERS… --out DIR [--catalog FILE] [--currency CODE]",
  summary:
    "Build the co-purchase graph from order files (CSV, TSV, Parquet, JSON, FIMI; CSV and the like also as .gz).",
  options: {
    out: { type: "string", value: "DIR", help: "where the graph goes" },
    catalog: {
      type: "string",
      value: "FILE",
      help: "Google Merchant feed (TSV, XML), CSV or JSON; default: made of the orders",
    },
    ...CURRENCY_OPTION,
    policy: {
      type: "string",
      value: "FILE",
      help: "what the merchant has set, as JSON; it lies beside the graph until another is given",
    },
    ...SESSION_OPTIONS,
    ...CUSTOMER_OPTIONS,
    measure: {
      type: "string",
      value: "CODE",
      help: `how ties are weighed: ${Object.keys(MEASURES).join(", ")} (default ${DEFAULT_MEASURE})`,
    },
    keep: { type: "string", value: "N", help: `neighbours kept a product (default ${DEFAULT_KEEP})` },
    ...INPUT_OPTIONS,
  },
  run: async (given, { out, progress }) => {
    const began = performance.now();
    const folder = textOption(given.options.out);
    if (given.positionals.length === 0)
      throw new InputError("build: no order files; say basketwise build ORDERS…");
    if (folder === undefined) throw new InputError("build: where does the graph go? Say --out DIR");
    const policyFile = textOption(given.options.policy);
    const policy = policyFile === undefined ? await readPolicyOf(folder) : await readPolicyFile(policyFile);
    const edits = await readEditsOf(folder);
    const currency = currencyOption(given, policy);
    const measure = readMeasure(textOption(given.options.measure));
    const keep = countOption("keep", given, { least: 1 }) ?? DEFAULT_KEEP;
    const catalogFile = textOption(given.options.catalog);
    const shop = await readShop(given.positionals, {
      ...inputOptions(given),
      catalog: catalogFile,
      currency,
      at: Date.now(),
      onProgress: progress,
    });
    const sessions = await readViewed(given, shop.catalog, progress);
    const table = await readCustomerTable(given, shop.orders, progress);
    progress("counting what was bought together");
    const { orders } = shop;
    const catalog = withAdded(shop.catalog, edits);
    const customers = table?.customers;
    const graph = buildGraph({
      orders,
      catalog,
      sessions: sessions?.table,
      customers,
      currency,
      measure,
      keep,
    });
    progress(`writing ${folder}`);
    const encoded = encodePacks(graph, { digest });
    await writeGraphFolder(folder, encoded, policyFile === undefined ? undefined : policy);
    const { orderReport, catalogReport } = shop;
    const own = policyFile === undefined ? await readOwnPolicyOf(folder) : policy;
    const notes = policyNotes(completePolicy(own), (id) => graph.listing(id) !== undefined);
    const result = {
      orders: orderReport.orders,
      lines: orderReport.lines,
      products: shop.catalog.length,
      pairs: graph.facts.pairs,
      ...(sessions && { sessions: sessions.report.sessions }),
      ...(table && { customers: table.matched }),
      badRows:
        orderReport.badRows +
        (catalogReport?.badRows ?? 0) +
        (sessions?.report.badRows ?? 0) +
        (table?.badRows ?? 0),
      seconds: Math.round(performance.now() - began) / SECOND,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE),
      graphVersion: encoded.pointer.facts.version,
      measure: graph.facts.measure,
      ...(edits.length > 0 && { edits: appliedEdits(edits, catalog) }),
      ...(notes.length > 0 && { notes }),
    };
    const lines = [
      describeShop(shop, result.seconds),
      sessions ? describeSessions(sessions.report) : "",
      describeApplied(edits, catalog, editsFile(folder)),
      table ? describeCustomers(table) : "",
      describeGraph(encoded, shop.catalog, folder),
      ...notes.map((note) => `${note}\n`),
    ];
    out(given.options.json === true ? `${JSON.stringify(result)}\n` : lines.join(""));
    return 0;
  },
};

function readMeasure(code: string | undefined): Measure {
  if (code === undefined) return MEASURES[DEFAULT_MEASURE]();
  if (Object.hasOwn(MEASURES, code)) return MEASURES[code as MeasureCode]();
  throw new InputError(
    `--measure: found ${JSON.stringify(code)}, expected one of ${Object.keys(MEASURES).join(", ")}`,
  );
}
