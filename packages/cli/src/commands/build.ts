import {
  buildGraph,
  DEFAULT_KEEP,
  DEFAULT_MEASURE,
  encodePacks,
  MEASURES,
  type Measure,
  type MeasureCode,
  type PolicyInput,
} from "@basketwise/core";
import { digest } from "../graph/digest.ts";
import { writeGraphFolder } from "../graph/graph-folder.ts";
import { readPolicyFile, readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { readShop } from "../read-shop.ts";
import type { Command } from "./command.ts";
import { countOption, INPUT_OPTIONS, inputOptions, textOption } from "./input-options.ts";
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
    currency: {
      type: "string",
      value: "CODE",
      help: "the store's one currency, ISO 4217 (default: the policy's, else EUR)",
    },
    policy: {
      type: "string",
      value: "FILE",
      help: "what the merchant has set, as JSON; it lies beside the graph until another is given",
    },
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
    const currency = readCurrency(textOption(given.options.currency), policy);
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
    progress("counting what was bought together");
    const graph = buildGraph({ orders: shop.orders, catalog: shop.catalog, currency, measure, keep });
    progress(`writing ${folder}`);
    const encoded = encodePacks(graph, { digest });
    await writeGraphFolder(folder, encoded, policyFile === undefined ? undefined : policy);
    const { orderReport, catalogReport } = shop;
    const result = {
      orders: orderReport.orders,
      lines: orderReport.lines,
      products: shop.catalog.length,
      pairs: graph.facts.pairs,
      badRows: orderReport.badRows + (catalogReport?.badRows ?? 0),
      seconds: Math.round(performance.now() - began) / SECOND,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE),
      graphVersion: encoded.pointer.facts.version,
      measure: graph.facts.measure,
    };
    const lines = `${describeShop(shop, result.seconds)}${describeGraph(encoded, shop.catalog, folder)}`;
    out(given.options.json === true ? `${JSON.stringify(result)}\n` : lines);
    return 0;
  },
};

/** The option comes before the policy; the two may not contradict each other. */
function readCurrency(option: string | undefined, policy: PolicyInput): string {
  const said = policy.currency;
  if (option !== undefined && !/^[A-Z]{3}$/.test(option)) {
    throw new InputError(
      `--currency: found ${JSON.stringify(option)}, expected an ISO 4217 code such as EUR`,
    );
  }
  if (option !== undefined && said !== undefined && option !== said) {
    throw new InputError(`--currency: found ${option}, but the policy says ${said}`);
  }
  return option ?? said ?? "EUR";
}

function readMeasure(code: string | undefined): Measure {
  if (code === undefined) return MEASURES[DEFAULT_MEASURE]();
  if (Object.hasOwn(MEASURES, code)) return MEASURES[code as MeasureCode]();
  throw new InputError(
    `--measure: found ${JSON.stringify(code)}, expected one of ${Object.keys(MEASURES).join(", ")}`,
  );
}
