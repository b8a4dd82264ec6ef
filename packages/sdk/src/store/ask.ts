import type { Client } from "../client.ts";
import { messageOf } from "../message-of.ts";
import type { OfferRequest } from "../request.ts";
import { unavailable } from "../result.ts";
import { type OffersState, stateOf } from "./state.ts";

/** What is to be shown for each request, by one call. Never rejects, whatever the client does. */
export async function ask(
  client: Pick<Client, "batch">,
  requests: readonly OfferRequest[],
  signal: AbortSignal,
): Promise<readonly OffersState[]> {
  try {
    const result = await client.batch(requests, { signal });
    if (result.status !== "ok") return requests.map(() => stateOf(result));
    const { responses, ...answered } = result;
    return requests.map((_, i) => stateOf({ ...answered, response: responses[i] as never }));
  } catch (error) {
    return requests.map(() => stateOf(unavailable("failed", messageOf(error))));
  }
}
