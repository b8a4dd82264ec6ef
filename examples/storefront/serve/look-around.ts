import type { OfferResponse } from "@basketwise/core";
import { visitOf } from "./placements.ts";

/** Asks for offers wherever the shop shows some, and tells of each what came; throws where a placement stays empty. */
export async function lookAround(endpoint: string, tell: (line: string) => void): Promise<void> {
  const empty: string[] = [];
  for (const request of visitOf(Date.now())) {
    const { offers, technique } = await ask(endpoint, request);
    const [first] = offers;
    const reason = first?.reasons[0]?.text ?? "";
    tell(`  ${request.placement.padEnd(13)}${(technique ?? "–").padEnd(15)}${offers.length}  ${reason}`);
    if (!first) empty.push(JSON.stringify(request));
  }
  if (empty.length > 0) throw new Error(`no offers for\n${empty.join("\n")}`);
}

async function ask(endpoint: string, request: object): Promise<OfferResponse> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${endpoint}/v1/offers`, {
    method: "POST",
    headers,
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(`${endpoint} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as OfferResponse;
}
