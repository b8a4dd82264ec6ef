import type { OfferRequest, OfferResponse } from "@basketwise/core";

/**
 * Asks a served worker and counts the answers that hold offers.
 *
 * @throws Error where an answer is not what is expected, for a server that answers too little is fast
 */
export async function checkAnswers(
  url: string,
  requests: readonly OfferRequest[],
  expected: (request: OfferRequest) => Promise<OfferResponse>,
): Promise<number> {
  let offering = 0;
  for (const request of requests) {
    const body = JSON.stringify(request);
    const answer = await fetch(url, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    const found = gist((await answer.json()) as OfferResponse);
    if (found !== gist(await expected(request)))
      throw new Error(`${url}: ${body} was answered with ${found}`);
    if (!found.includes('"offers":[]')) offering += 1;
  }
  return offering;
}

/** An answer without what names it. */
function gist({ requestId: _, offers, ...rest }: OfferResponse): string {
  return JSON.stringify({ ...rest, offers: offers.map(({ id: _, ...offer }) => offer) });
}
