import { type Scenario, type ShopEvent, scenarioGraph } from "@basketwise/core";
import type { CallOptions } from "../client.ts";
import { createLocalClient } from "../local/create-local-client.ts";
import { fromGraph } from "../local/from-graph.ts";
import type { OfferRequest } from "../request.ts";
import { type Unavailable, unavailable } from "../result.ts";
import { unlessAborted } from "../within.ts";
import { TEST_SHOP } from "./shop.ts";
import type { TestAnswer, TestClient, TestClientOptions } from "./test-client.ts";

/** So that no busy machine makes a test fail: nothing is asked of anybody. */
const BUDGET_MS = 60_000;

/**
 * A client for a shop's own tests: the decisions are the core's, on a small shop in memory at a moment that stands still,
 * so that the same test always sees the same offers.
 *
 * @throws RangeError for a moment that is no time, and for a shop or policy that no graph can be built from
 */
export function createTestClient(options: TestClientOptions = {}): TestClient {
  const { shop = TEST_SHOP, at = "2026-10-01T12:00:00Z", locale, consent } = options;
  const requests: OfferRequest[] = [];
  const events: ShopEvent[] = [];
  let answers: TestAnswer = "decided";
  let held: Promise<void> = Promise.resolve();
  let numbered = 0;
  const now = momentOf(at);
  const client = createLocalClient({
    source: fromGraph(
      scenarioGraph({
        ...shop,
        title: "",
        at,
        request: { placement: "home" },
        expect: {},
      } satisfies Scenario),
    ),
    policy: shop.policy,
    clock: () => now,
    requestId: () => `request-${++numbered}`,
    dice: () => 0.5,
    budgetMs: BUDGET_MS,
    locale,
    consent,
    events: (told) => void events.push(...told),
  });
  /** What the answer is once it is no longer held back. */
  const given = async <Result>(call: CallOptions | undefined, decide: () => Promise<Result>) => {
    const answer = async (): Promise<Result | Unavailable> => {
      await held;
      return answers === "decided" ? decide() : unavailable(answers);
    };
    return call?.signal?.aborted ? unavailable("aborted") : unlessAborted(call?.signal, answer());
  };
  return {
    ...client,
    requests,
    events,
    offers(request, call) {
      requests.push(request);
      return given(call, () => client.offers(request, call));
    },
    batch(asked, call) {
      requests.push(...asked);
      return given(call, () => client.batch(asked, call));
    },
    answer(answer) {
      answers = answer;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
  };
}

function momentOf(at: string): number {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) throw new RangeError(`at: expected a time in ISO 8601; found ${at}`);
  return moment;
}
