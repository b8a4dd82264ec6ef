import { env } from "cloudflare:workers";
import {
  completePolicy,
  decide,
  encodePacks,
  type OfferRequest,
  type OfferResponse,
  PLAYBOOK,
  POINTER_KEY,
  POLICY_KEY,
  type PolicyInput,
  type WholeGraph,
} from "@basketwise/core";
import { expect, test } from "vitest";
import { digest } from "./helpers/digest.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

const ASKERS = 64;
const ROUNDS = 12;

/** Products beside the shop's own, so that the graph has several packs. */
const shelf = (price: number) => Array.from({ length: 1200 }, (_, i) => product(`more-${i}`, price, "more"));

/** Two graphs and two policies; each changes what is offered, or at what price. */
const GRAPHS = [shopGraph(...shelf(5)), shopGraph(product("lamp", 9, "light"), ...shelf(6))];
const POLICIES: PolicyInput[] = [
  { version: "wide" },
  { version: "narrow", anchor: { maxShare: 0.05 }, merchandising: [{ effect: "pin", category: "more" }] },
];

const REQUESTS: OfferRequest[] = [
  { placement: "cart", cart: { lines: [{ productId: "phone" }] }, explain: true },
  { placement: "product", productId: "tv", explain: true },
  { placement: "category", category: "more" },
  { placement: "product", productId: "more-7", explain: true },
  {
    placement: "cart",
    cart: { lines: ["more-1", "more-2", "more-3", "tv"].map((productId) => ({ productId })) },
  },
];

/** What an answer says beside its name. */
const told = ({ requestId: _, ...rest }: OfferResponse) => JSON.stringify(rest);

const at = Date.parse("2026-10-02T00:00:00Z");

/** Every whole answer there can be: a request under a graph and a policy, as the core decides it. */
function wholeAnswers(graphs: readonly WholeGraph[]): Set<string> {
  const all = new Set<string>();
  for (const graph of graphs) {
    const { pointer } = encodePacks(graph, { digest });
    for (const input of POLICIES) {
      const policy = completePolicy(input);
      for (const request of REQUESTS) {
        const answer = decide(request, { graph, policy, playbook: PLAYBOOK, at, requestId: "" });
        all.add(told({ ...answer, graphVersion: pointer.facts.version }));
      }
    }
  }
  return all;
}

test("64 visitors at once get answers of one version each, while pointer and policy move under them", async () => {
  const pointers: string[] = [];
  for (const [i, graph] of GRAPHS.entries()) {
    const { pointer } = await publishGraph(env.GRAPH, graph, POLICIES[i]);
    pointers.push(JSON.stringify(pointer));
  }
  const whole = wholeAnswers(GRAPHS);
  expect(whole.size).toBe(GRAPHS.length * POLICIES.length * REQUESTS.length);

  let now = at;
  // A store that takes its time, so that the pointer moves while answers are under way.
  const slow = new Proxy(env.GRAPH, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      if (name !== "get") return member.bind(target);
      return async (...args: unknown[]) => {
        await scheduler.wait(Math.random() * 8);
        const found: unknown = await Reflect.apply(member, target, args);
        await scheduler.wait(Math.random() * 8);
        return found;
      };
    },
  });
  let done = false;
  const mover = (async () => {
    for (let move = 0; !done; move++) {
      await env.GRAPH.put(POINTER_KEY, pointers[move % 2] ?? "");
      await env.GRAPH.put(POLICY_KEY, JSON.stringify(POLICIES[(move >> 1) % 2]));
      // Time enough that every isolate reads the head again.
      now += 26_000;
      await scheduler.wait(2);
    }
  })();

  const pairs = new Set<string>();
  let moved = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // A cold isolate each time, so that packs are read under way too.
    const shop = visitor({ now: () => now, requestId: () => "" }, { GRAPH: slow, BUDGET_MS: "5000" });
    const ask = async (i: number) => {
      const before = now;
      const { status, body } = await shop.offers(REQUESTS[(i + round) % REQUESTS.length]);
      if (now !== before) moved++;
      expect(status).toBe(200);
      expect(body.degraded).toBeUndefined();
      expect(whole.has(told(body)), `${body.graphVersion} ${body.policyVersion}`).toBe(true);
      pairs.add(`${body.graphVersion} ${body.policyVersion}`);
    };
    await Promise.all(Array.from({ length: ASKERS }, (_, i) => ask(i).then(() => ask(i + 1))));
    await shop.settle();
  }
  done = true;
  await mover;
  expect(moved).toBeGreaterThan(ASKERS);
  expect(pairs.size).toBeGreaterThanOrEqual(2);
});
