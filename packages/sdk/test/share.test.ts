import { createClient, type FetchAnswer, type OfferRequest } from "@basketwise/sdk";
import { describe, expect, test } from "vitest";
import { ok, RESPONSE } from "./support/answers.ts";
import { hanging, noted } from "./support/fetches.ts";

const endpoint = "https://offers.test";
const request: OfferRequest = { placement: "home" };

/** A fetch whose answers are given by hand. */
function byHand() {
  const waiting: ((answer: FetchAnswer) => void)[] = [];
  const { fetch, asked } = noted(() => new Promise((resolve) => waiting.push(resolve)));
  const answerAll = () => {
    for (const answer of waiting) answer(ok(JSON.stringify(RESPONSE)));
  };
  return { client: createClient({ endpoint, fetch }), asked, answerAll };
}

describe("calls for the same at the same time", () => {
  test("are one fetch, and all get its answer", async () => {
    const { client, asked, answerAll } = byHand();
    const answers = [client.offers(request), client.offers({ ...request })];
    answerAll();
    expect(await Promise.all(answers)).toEqual(
      Array(2).fill({ status: "ok", response: RESPONSE, answeredBy: "graph" }),
    );
    expect(asked).toHaveLength(1);
  });

  test("are one fetch where one of them is a batch of one", async () => {
    const { client, asked, answerAll } = byHand();
    const answers = [client.offers(request), client.batch([request])] as const;
    answerAll();
    expect(await answers[0]).toMatchObject({ status: "ok", response: RESPONSE });
    expect(await answers[1]).toMatchObject({ status: "ok", responses: [RESPONSE] });
    expect(asked).toHaveLength(1);
    expect(JSON.parse(asked[0]?.init.body ?? "")).toEqual(request);
  });

  test("are not one fetch when they ask for different things", async () => {
    const { client, asked, answerAll } = byHand();
    const answers = [client.offers(request), client.offers({ placement: "cart" })];
    answerAll();
    await Promise.all(answers);
    expect(asked).toHaveLength(2);
  });

  test("go on for the others when one is given up", async () => {
    const { client, asked, answerAll } = byHand();
    const controller = new AbortController();
    const given = client.offers(request, { signal: controller.signal });
    const other = client.offers(request);
    controller.abort();
    expect(await given).toEqual({ status: "unavailable", code: "aborted" });
    expect(asked[0]?.init.signal.aborted).toBe(false);
    answerAll();
    expect(await other).toMatchObject({ status: "ok" });
  });

  test("end when the last is given up, and the next call starts anew", async () => {
    const { fetch, asked } = noted(hanging);
    const client = createClient({ endpoint, fetch });
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const answers = [client.offers(request, options), client.offers(request, options)];
    controller.abort();
    await Promise.all(answers);
    expect(asked[0]?.init.signal.aborted).toBe(true);
    const again = new AbortController();
    const next = client.offers(request, { signal: again.signal });
    expect(asked).toHaveLength(2);
    again.abort();
    await next;
  });
});
