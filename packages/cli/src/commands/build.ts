import { buildGraph, DEFAULT_KEEP, encodePacks, SPEC_CODES, withAdded } from "@basketwise/core";
import { digest } from "../graph/digest.ts";
import { writeGraphFolder } from "../graph/graph-folder.ts";
import { withoutCodes, withoutCost } from "../graph/public.ts";
import { readOwnPolicyOf, readPolicyFile } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { editsFile, readEditsOf } from "../matrix/edits-file.ts";
import { withEdits } from "../matrix/with-edits.ts";
import { AUTO, parseMeasure } from "../measures/measure-argument.ts";
import { weighTies } from "../measures/weigh-ties.ts";
import { readShop } from "../read-shop.ts";
import { type Built, buildResult, describeBuilt } from "./build-lines.ts";
import type { Command, Given, Output } from "./command.ts";
import { CURRENCY_OPTION, currencyOption } from "./currency-option.ts";
import { CUSTOMER_OPTIONS, readCustomerTable } from "./customer-options.ts";
import { EFFORT_OPTIONS, effortOptions } from "./effort-options.ts";
import { countOption, INPUT_OPTIONS, inputOptions, textOption } from "./input-options.ts";
import { readViewed, SESSION_OPTIONS } from "./session-options.ts";

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
      value: "CODE[:NAME=VALUE,…]",
      help: `what weighs the ties: ${SPEC_CODES.join(", ")}; or auto, the best on held-out orders (default auto)`,
    },
    public: {
      type: "boolean",
      help: "for a folder that pages read: without cost prices and the codes of rewards, which anybody could look up",
    },
    keep: { type: "string", value: "N", help: `neighbours kept a product (default ${DEFAULT_KEEP})` },
    ...EFFORT_OPTIONS,
    ...INPUT_OPTIONS,
  },
  run: async (given, { out, progress }) => {
    const began = performance.now();
    const built = await readAndBuild(given, progress);
    const { folder, encoded, policy, isPolicyGiven, served } = built;
    progress(`writing ${folder}`);
    await writeGraphFolder(folder, encoded, { own: isPolicyGiven ? policy : undefined, served });
    const result = buildResult(built, performance.now() - began);
    out(given.options.json === true ? `${JSON.stringify(result)}\n` : describeBuilt(built, result));
    return 0;
  },
};

/** Reads all that the options name, and builds the graph; nothing is written yet. */
async function readAndBuild(given: Given, progress: Output["progress"]): Promise<Built> {
  const folder = textOption(given.options.out);
  if (given.positionals.length === 0)
    throw new InputError("build: no order files; say basketwise build ORDERS…");
  if (folder === undefined) throw new InputError("build: where does the graph go? Say --out DIR");
  const policyFile = textOption(given.options.policy);
  const policy = await (policyFile === undefined ? readOwnPolicyOf(folder) : readPolicyFile(policyFile));
  const edits = await readEditsOf(folder);
  const isPublic = given.options.public === true;
  const known = isPublic && policy ? withoutCodes(policy) : policy;
  const served = withEdits(known, edits, editsFile(folder));
  const currency = currencyOption(given, policy);
  const named = textOption(given.options.measure) ?? AUTO;
  const spec = named === AUTO ? undefined : parseMeasure(named);
  const keep = countOption("keep", given, { least: 1 }) ?? DEFAULT_KEEP;
  const effort = effortOptions(given);
  const shop = await readShop(given.positionals, {
    ...inputOptions(given),
    memory: effort.memory,
    catalog: textOption(given.options.catalog),
    currency,
    at: Date.now(),
    onProgress: progress,
  });
  const sessions = await readViewed(given, shop.catalog, progress);
  const table = await readCustomerTable(given, shop.orders, progress);
  const catalog = withAdded(isPublic ? shop.catalog.map(withoutCost) : shop.catalog, edits);
  const weighed = await weighTies(shop.orders, catalog, { spec, keep, ...effort, progress });
  const options = { currency, keep, sessions: sessions?.table, customers: table?.customers };
  const graph = buildGraph({ orders: shop.orders, catalog, ...weighed, ...options });
  const encoded = encodePacks(graph, { digest });
  const isPolicyGiven = policyFile !== undefined;
  return {
    folder,
    policy: known,
    isPolicyGiven,
    served,
    edits,
    shop,
    sessions,
    table,
    catalog,
    graph,
    encoded,
  };
}
