import { completePolicy, latestOrder } from "@basketwise/core";
import { type Audit, audit as auditShop } from "../audit/audit.ts";
import { type Audited, describeAudit } from "../audit/describe-audit.ts";
import { openWholeFolder } from "../graph/open-whole-folder.ts";
import { checkCurrency, readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { readOrders } from "../orders/read-orders.ts";
import type { Command, Given } from "./command.ts";
import { countOption, INPUT_OPTIONS, inputOptions, textOption } from "./input-options.ts";

const DEFAULT_SAMPLE = 1000;

const SECOND = 1000;

/** Asks a built graph for offers everywhere, before customers do. */
export const audit: Command = {
  name: "audit",
  usage: "DIR --orders ORDERS… [--policy FILE]",
  summary:
    "Tell what share of product pages, real baskets and customers gets an offer, what stops the rest, what a step of each knob would change, and what looks wrong.",
  options: {
    orders: {
      type: "string",
      multiple: true,
      value: "ORDERS…",
      help: "order files, as basketwise build reads them",
    },
    policy: { type: "string", value: "FILE", help: "another policy than the one beside the graph" },
    sample: {
      type: "string",
      value: "N",
      help: `baskets and customers asked about (default ${DEFAULT_SAMPLE})`,
    },
    pages: { type: "string", value: "N", help: "product pages asked about (default: all ever bought)" },
    seed: { type: "string", value: "N", help: "which of them, where not all (default 1)" },
    at: {
      type: "string",
      value: "TIME",
      help: "the moment to ask for, ISO 8601 (default: just after the latest order)",
    },
    strict: { type: "boolean", help: "exit with 1 where something looks wrong" },
    ...INPUT_OPTIONS,
  },
  run: async (given, { out, progress }) => {
    const { folder, files } = readPlaces(given);
    const sample = countOption("sample", given, { least: 1 }) ?? DEFAULT_SAMPLE;
    const pages = countOption("pages", given, { least: 1 }) ?? Number.POSITIVE_INFINITY;
    const seed = countOption("seed", given) ?? 1;
    const moment = readMoment(textOption(given.options.at));
    const policyFile = textOption(given.options.policy);
    const input = await readPolicyOf(folder, policyFile);
    const policy = completePolicy(input);
    progress(`opening ${folder}`);
    const graph = await openWholeFolder(folder);
    checkCurrency(policyFile ?? folder, input, graph.facts);
    const options = { ...inputOptions(given), titles: false, history: true, onProgress: progress };
    const { table: orders, history = orders } = await readOrders(files, options);
    if (!orders.products.some((id) => graph.listing(id))) {
      throw new InputError(`audit: the graph in ${folder} knows none of the products of the orders`);
    }
    const at = moment ?? (latestOrder(orders) ?? Date.now()) + SECOND;
    const asked = { sample, pages, seed, at };
    const found = auditShop({ graph, policy, orders, history, ...asked, onProgress: progress });
    const audited = { facts: graph.facts, policy, at, seed };
    out(given.options.json === true ? `${toJson(found, audited)}\n` : describeAudit(found, audited));
    return given.options.strict === true && found.findings.length > 0 ? 1 : 0;
  },
};

/** The folder comes first; order files may also stand behind it, as a shell spreads them. */
function readPlaces({ positionals, options }: Given): { folder: string; files: readonly string[] } {
  const [folder, ...more] = positionals;
  if (folder === undefined)
    throw new InputError("audit: which graph? Say basketwise audit DIR --orders ORDERS…");
  const named = Array.isArray(options.orders) ? options.orders.map(String) : [];
  if (named.length === 0) throw new InputError("audit: which orders? Say --orders ORDERS…");
  return { folder, files: [...named, ...more] };
}

function readMoment(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const at = Date.parse(value);
  if (/^\d{4}-\d\d-\d\d/.test(value) && Number.isFinite(at)) return at;
  throw new InputError(`--at: found ${JSON.stringify(value)}, expected a time such as 2026-01-31T10:00:00Z`);
}

function toJson(
  { reach, shown, shownGrounded: _, ...audit }: Audit,
  { facts, policy, at, seed }: Audited,
): string {
  const offered = [...shown].map(([placement, answers]) => [
    placement,
    Array.from(answers, ([productId, times]) => ({ productId, answers: times })),
  ]);
  return JSON.stringify({
    graphVersion: facts.version,
    policyVersion: policy.version,
    until: facts.until,
    at: new Date(at).toISOString(),
    seed,
    reach: Object.fromEntries(reach),
    ...audit,
    shown: Object.fromEntries(offered),
  });
}
