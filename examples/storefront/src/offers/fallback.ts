import type { Client } from "@basketwise/sdk";
import { createLocalClient, fromFiles } from "@basketwise/sdk/local";
import { consent } from "../shop/consent.ts";

/** A client that decides in the page, on the graph that lies beside it. */
export function localClient(): Client {
  return createLocalClient({
    source: fromFiles(readGraph),
    consent: () => consent.get(),
    // The client that it stands in for gives up in time for both.
    budgetMs: Number.POSITIVE_INFINITY,
  });
}

async function readGraph(path: string): Promise<string> {
  const answer = await fetch(`/graph/${path}`);
  if (!answer.ok) throw new Error(`/graph/${path} answered ${answer.status}`);
  return await answer.text();
}
