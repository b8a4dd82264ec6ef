import { InputError } from "../input-error.ts";
import { readShop } from "../read-shop.ts";
import type { Command } from "./command.ts";
import { INPUT_OPTIONS, inputOptions, textOption } from "./input-options.ts";
import { describeShop } from "./shop-lines.ts";

const MEGABYTE = 1024;
const SECOND = 1000;

/** Reads orders and a catalog and builds the graph. */
export const build: Command = {
  name: "build",
  usage: "ORDERS… [--catalog FILE] --currency CODE",
  summary:
    "Build the co-purchase graph from order files (CSV, TSV, Parquet, JSON, FIMI; CSV and the like also as .gz).",
  options: {
    catalog: {
      type: "string",
      value: "FILE",
      help: "Google Merchant feed (TSV, XML), CSV or JSON; default: made of the orders",
    },
    currency: { type: "string", value: "CODE", help: "the store's one currency, ISO 4217 (default EUR)" },
    ...INPUT_OPTIONS,
  },
  run: async (given, { out, progress }) => {
    const began = performance.now();
    if (given.positionals.length === 0)
      throw new InputError("build: no order files; say basketwise build ORDERS…");
    const shop = await readShop(given.positionals, {
      ...inputOptions(given),
      catalog: textOption(given.options.catalog),
      currency: parseCurrency(textOption(given.options.currency) ?? "EUR"),
      at: Date.now(),
      onProgress: progress,
    });
    const { orderReport, catalogReport } = shop;
    const result = {
      orders: orderReport.orders,
      lines: orderReport.lines,
      products: shop.catalog.length,
      badRows: orderReport.badRows + (catalogReport?.badRows ?? 0),
      seconds: Math.round(performance.now() - began) / SECOND,
      peakMemoryMB: Math.round(process.resourceUsage().maxRSS / MEGABYTE),
    };
    out(given.options.json === true ? `${JSON.stringify(result)}\n` : describeShop(shop, result.seconds));
    return 0;
  },
};

function parseCurrency(value: string): string {
  if (/^[A-Z]{3}$/.test(value)) return value;
  throw new InputError(`--currency: found ${JSON.stringify(value)}, expected an ISO 4217 code such as EUR`);
}
