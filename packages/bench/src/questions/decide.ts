import {
  completePolicy,
  decide as decideOffers,
  gatherTies,
  type OfferRequest,
  PLAYBOOK,
  type WholeGraph,
} from "@basketwise/core";
import { plainLookUp } from "../baselines/plain-look-up.ts";
import { BUSY_POLICY } from "../data/busy-policy.ts";
import { knownCustomers } from "../data/known-customers.ts";
import { themedShop } from "../data/themed-shop.ts";
import { type Duel, interleave } from "../measure/interleave.ts";
import type { BenchQuestion, BenchRow } from "../question.ts";

const SHOP = { products: 100_000, themeSize: 80, baskets: 1_000_000, lines: 8, seed: 3 };

/** What is asked in one lap, and how many laps are timed. */
const [REQUESTS, ROUNDS] = [1_000, 15];

const AT = Date.UTC(2026, 0);

/** A way of asking, and the decisions a second that it must reach. */
interface Way {
  readonly label: string;
  readonly explain: boolean;
  readonly leastPerSecond: number;
}

const WAYS: readonly Way[] = [
  { label: "`decide`", explain: false, leastPerSecond: 5_000 },
  { label: "`decide` with `explain`", explain: true, leastPerSecond: 1_000 },
];

/** Whether a decision with all rules is quick enough for any page. */
export const decide: BenchQuestion = {
  name: "decide",
  question:
    "How many decisions a second does the core make on one core for a cart of five by a known customer, on 100,000 products with 50 neighbours each and every rule of the playbook, beside a plain neighbour look-up?",
  async run() {
    const { graph, table } = themedShop(SHOP);
    const requests = knownCustomers(table, REQUESTS, AT, 5);
    const rows: BenchRow[] = [];
    for (const way of WAYS) rows.push(...(await rowsOf(way, graph, requests)));
    rows.push(await scoringRow(graph, requests));
    return {
      state: "measured",
      rows,
      notes: [
        neighbours(graph),
        `${REQUESTS.toLocaleString("en")} carts with orders, goals, a budget, and what was viewed, shown and dismissed; a policy with thresholds, bundles, multibuy, merchandising and \`margin\` as objective; ${candidates(graph, requests)}`,
        `the graph whole in memory; ${ROUNDS} interleaved laps over all the carts, the median`,
      ],
    };
  },
};

async function rowsOf(
  { label, explain, leastPerSecond }: Way,
  graph: WholeGraph,
  requests: readonly OfferRequest[],
): Promise<BenchRow[]> {
  const lookUp = plainLookUp(graph);
  const carts = requests.map(({ cart }) => cart?.lines.map(({ productId }) => productId) ?? []);
  const asked = requests.map((request) => ({ ...request, explain }));
  const { decide: duel } = await interleave(
    { decide: () => asked.map((request) => ask(graph, request)) },
    () => carts.map(lookUp),
    ROUNDS,
  );
  const reached = perSecond(duel.ours);
  return [
    {
      label: `${label}, beside the plain look-up`,
      ours: inWords(reached),
      baseline: inWords(perSecond(duel.baseline)),
      ratio: 1 / duel.ratio,
    },
    {
      label: `${label}, beside what it must reach`,
      ours: inWords(reached),
      baseline: inWords(leastPerSecond),
      ratio: reached / leastPerSecond,
      bound: { least: 1 },
    },
  ];
}

/** Microseconds in which a cart of five must be scored. */
const MOST_TO_SCORE = 30;

/** Scoring alone: the lists of five items, which are warm, joined. */
async function scoringRow(graph: WholeGraph, requests: readonly OfferRequest[]): Promise<BenchRow> {
  const lookUp = plainLookUp(graph);
  const carts = requests.map(({ cart }) => cart?.lines.map(({ productId }) => productId) ?? []);
  const rows = carts.map((cart) => cart.map((productId) => graph.ties(productId)));
  const { scoring: duel } = await interleave(
    { scoring: () => rows.map((ties) => gatherTies(ties, graph.facts.power ?? 4)) },
    () => carts.map(lookUp),
    ROUNDS,
  );
  const each = (duel.ours * 1000) / REQUESTS;
  return {
    label: "scoring alone, beside what it may take",
    ours: `${each.toFixed(1)} µs a cart of five`,
    baseline: `${MOST_TO_SCORE} µs`,
    ratio: each / MOST_TO_SCORE,
    bound: { most: 1 },
  };
}

const policy = completePolicy(BUSY_POLICY);

function ask(graph: WholeGraph, request: OfferRequest) {
  return decideOffers(request, { graph, policy, playbook: PLAYBOOK, at: AT, requestId: "r" });
}

function perSecond(milliseconds: Duel["ours"]): number {
  return (REQUESTS * 1000) / milliseconds;
}

function inWords(decisions: number): string {
  return `${Math.round(decisions).toLocaleString("en")} a second`;
}

/** How dense the graph is, so that the numbers are read for what they are. */
function neighbours(graph: WholeGraph): string {
  const counts = graph.productIds.map((id) => graph.ties(id).listings.length).sort((a, b) => a - b);
  const [least = 0, middle = 0] = [counts[0], counts[counts.length >> 1]];
  return `${graph.productIds.length.toLocaleString("en")} products with ${middle} neighbours in the median, ${least} at least; ${graph.facts.pairs.toLocaleString("en")} ties from ${graph.facts.baskets.toLocaleString("en")} baskets`;
}

/** How much there was to decide. */
function candidates(graph: WholeGraph, requests: readonly OfferRequest[]): string {
  const answers = requests.map((request) => ask(graph, { ...request, explain: true }));
  const withheld = answers.reduce((sum, answer) => sum + (answer.withheld?.length ?? 0), 0);
  const offering = answers.filter(({ offers }) => offers.length > 0).length;
  return `${Math.round(withheld / answers.length)} candidates withheld and explained a decision, ${Math.round((offering / answers.length) * 100)} % with offers`;
}
