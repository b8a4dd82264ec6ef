import { randomUUID } from "node:crypto";
import { completePolicy, decide, type OfferRequest, PLAYBOOK } from "@basketwise/core";
import { openFolder } from "../graph/open-folder.ts";
import { checkCurrency, readPolicyFile, readPolicyOf } from "../graph/read-policy.ts";
import { titlesOf } from "../graph/titles-of.ts";
import { InputError } from "../input-error.ts";
import { describeResponse } from "../offers/describe-response.ts";
import { REQUEST_OPTIONS, readRequest } from "../offers/read-request.ts";
import type { Command } from "./command.ts";
import { textOption } from "./input-options.ts";

/** Asks a built graph directly. */
export const offers: Command = {
  name: "offers",
  usage: "--graph DIR --cart ID,… [--placement NAME] [--explain]",
  summary: "Ask a built graph for offers, and with --explain why the others were withheld.",
  options: {
    graph: { type: "string", value: "DIR", help: "the graph, as basketwise build wrote it" },
    policy: { type: "string", value: "FILE", help: "another policy than the one beside the graph" },
    explain: { type: "boolean", help: "show what was withheld, by which rules, and the numbers" },
    ...REQUEST_OPTIONS,
  },
  run: async (given, { out }) => {
    const [stray] = given.positionals;
    if (stray !== undefined)
      throw new InputError(`offers: found ${JSON.stringify(stray)} beside the options`);
    const folder = textOption(given.options.graph);
    if (folder === undefined) throw new InputError("offers: which graph? Say --graph DIR");
    const policyFile = textOption(given.options.policy);
    const input = policyFile === undefined ? await readPolicyOf(folder) : await readPolicyFile(policyFile);
    const policy = completePolicy(input);
    const request = await readRequest(given);
    const graph = await openFolder(folder, request, policy);
    checkCurrency(policyFile ?? folder, input, graph.facts);
    const at = request.at === undefined ? Date.now() : Date.parse(request.at);
    const response = asInput(() =>
      decide(request, { graph, policy, playbook: PLAYBOOK, at, requestId: randomUUID() }),
    );
    if (given.options.json === true) {
      out(`${JSON.stringify(response)}\n`);
      return 0;
    }
    const asked = askedIn(request);
    const told = [...(response.withheld ?? []), ...response.later].map(({ productId }) => productId);
    const titles = await titlesOf(folder, [...asked, ...told], policy);
    const unknown = asked.filter((id) => !titles.has(id));
    if (unknown.length > 0) out(`not in the graph: ${unknown.join(", ")}\n`);
    out(describeResponse(response, (id) => titles.get(id) ?? ""));
    return 0;
  },
};

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
