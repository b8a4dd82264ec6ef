import { randomUUID } from "node:crypto";
import {
  completePolicy,
  decide,
  type OfferRequest,
  type OfferResponse,
  PLAYBOOK,
  type Policy,
  type Product,
  TALKS,
  talkingPoints,
  voiceFor,
} from "@basketwise/core";
import { openFolder } from "../graph/open-folder.ts";
import { productsOf } from "../graph/products-of.ts";
import { checkCurrency, readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { describeResponse } from "../offers/describe-response.ts";
import { describeTalk } from "../offers/describe-talk.ts";
import { namedIn } from "../offers/named-in.ts";
import { REQUEST_OPTIONS, readRequest } from "../offers/read-request.ts";
import { wordsFor } from "../offers/words.ts";
import type { Command, Given } from "./command.ts";
import { textOption } from "./input-options.ts";

/** Asks a built graph directly. */
export const offers: Command = {
  name: "offers",
  usage: "--graph DIR --cart ID,… [--placement NAME] [--explain | --talk]",
  summary:
    "Ask a built graph for offers, with --explain why the others were withheld, with --talk what to say.",
  options: {
    graph: { type: "string", value: "DIR", help: "the graph, as basketwise build wrote it" },
    policy: { type: "string", value: "FILE", help: "another policy than the one beside the graph" },
    explain: { type: "boolean", help: "show what was withheld, by which rules, and the numbers" },
    all: {
      type: "boolean",
      help: "with --explain: show all that was withheld, not the first of each technique",
    },
    talk: { type: "boolean", help: "print talking points for staff: what to offer, and how to say it" },
    ...REQUEST_OPTIONS,
  },
  run: async (given, { out }) => {
    const asked = await ask(given);
    const tell = given.options.talk === true ? tellStaff : tellOffers;
    out(await tell(asked, given));
    return 0;
  },
};

/** A question, and what it was answered. */
interface Asked {
  readonly folder: string;
  readonly policy: Policy;
  readonly request: OfferRequest;
  readonly currency: string;
  readonly response: OfferResponse;
}

async function ask(given: Given): Promise<Asked> {
  const [stray] = given.positionals;
  if (stray !== undefined) throw new InputError(`offers: found ${JSON.stringify(stray)} beside the options`);
  const folder = textOption(given.options.graph);
  if (folder === undefined) throw new InputError("offers: which graph? Say --graph DIR");
  const policyFile = textOption(given.options.policy);
  const input = await readPolicyOf(folder, policyFile);
  const policy = completePolicy(input);
  const read = await readRequest(given);
  // Staff are told why something is not for now, and only an explanation says that.
  const request = given.options.talk === true ? { ...read, explain: true } : read;
  const at = request.at === undefined ? Date.now() : Date.parse(request.at);
  const graph = await openFolder(folder, request, policy, at);
  checkCurrency(policyFile ?? folder, input, graph.facts);
  const context = { graph, policy, playbook: PLAYBOOK, at, requestId: randomUUID() };
  const response = asInput(() => decide(request, context));
  return { folder, policy, request, currency: graph.facts.currency, response };
}

async function tellOffers(asked: Asked, given: Given): Promise<string> {
  const { response, currency } = asked;
  if (given.options.json === true) return `${JSON.stringify(response)}\n`;
  const products = await productsIn(asked);
  const words = wordsFor(currency, (id) => products.get(id)?.title);
  return strangers(asked, products) + describeResponse(response, words, given.options.all === true);
}

async function tellStaff(asked: Asked, given: Given): Promise<string> {
  const { response, request, policy, currency } = asked;
  const locales = request.locale === undefined ? [policy.locale] : [request.locale, policy.locale];
  const products = await productsIn(asked);
  const points = talkingPoints(response, voiceFor(locales, currency, TALKS), (id) => products.get(id));
  if (given.options.json === true) return `${JSON.stringify(points)}\n`;
  return strangers(asked, products) + describeTalk(response.placement, points);
}

/** The products that the question and the answer name. */
function productsIn({ folder, policy, request, response }: Asked): Promise<ReadonlyMap<string, Product>> {
  return productsOf(folder, [...askedIn(request), ...namedIn(response)], policy);
}

/** A line on the products of the question that the graph does not know. */
function strangers({ request }: Asked, products: ReadonlyMap<string, Product>): string {
  const unknown = askedIn(request).filter((id) => !products.has(id));
  return unknown.length > 0 ? `not in the graph: ${unknown.join(", ")}\n` : "";
}

/** The products that a request is about. */
function askedIn({ productId, cart }: OfferRequest): string[] {
  return [
    ...(productId === undefined ? [] : [productId]),
    ...(cart?.lines ?? []).map((line) => line.productId),
  ];
}

/** A placement or technique that nobody knows is the user's to mend. */
function asInput<T>(decideNow: () => T): T {
  try {
    return decideNow();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`offers: ${error.message}`);
    throw error;
  }
}
