import { type OrderTable, PLAYBOOK, type Policy, type WholeGraph } from "@basketwise/core";
import { latestPrices } from "../catalog/latest-prices.ts";
import { type Answers, askAll, perKind } from "./ask-all.ts";
import { CHECKS } from "./findings/index.ts";
import type { Finding } from "./findings/shape.ts";
import { basketQuestions } from "./questions/baskets.ts";
import { customerQuestions } from "./questions/customers.ts";
import { pageQuestions } from "./questions/pages.ts";
import type { Kind, Question } from "./questions/shape.ts";
import { type KnobEffect, smallAmountOf, turnKnobs } from "./turn-knobs.ts";

/** What an audit is made of. */
export interface AuditParts {
  readonly graph: WholeGraph;
  readonly policy: Policy;
  readonly orders: OrderTable;
  /** The same orders with all that came back. */
  readonly history: OrderTable;
  /** The moment to ask for, milliseconds since the epoch. */
  readonly at: number;
  /** How many baskets and customers are asked about. */
  readonly sample: number;
  /** How many product pages. */
  readonly pages: number;
  /** Which of them. */
  readonly seed: number;
  readonly onProgress: (what: string) => void;
}

/** What a merchant should know before customers see offers. */
export interface Audit extends Answers {
  /** How many pages, baskets and customers were asked about, and how many there are. */
  readonly asked: Readonly<Record<Kind, { readonly asked: number; readonly of: number }>>;
  readonly knobs: readonly KnobEffect[];
  readonly findings: readonly Finding[];
}

/** Asks for offers everywhere, and says what share gets one, what stops the rest, what a step would change, and what looks wrong. */
export function audit(parts: AuditParts): Audit {
  const { graph, policy, orders, history, at, onProgress } = parts;
  const questions = questionsOf(parts);
  const context = { graph, policy, playbook: PLAYBOOK, at, requestId: "audit" };
  onProgress(`asking ${questions.length} questions`);
  const answers = askAll(questions, context);
  onProgress("turning each knob one step");
  const knobs = turnKnobs(questions, context, smallAmountOf([...latestPrices(orders)]));
  onProgress("looking for what is wrong");
  const scene = { ...answers, graph, policy, at, orders, history };
  const of = {
    pages: graph.productIds.length,
    baskets: orders.orders.count,
    customers: history.customers.length,
  };
  return {
    ...answers,
    asked: perKind((kind) => ({ asked: subjectsOf(kind, questions), of: of[kind] })),
    knobs,
    findings: CHECKS.flatMap((check) => check(scene) ?? []),
  };
}

function questionsOf({ graph, orders, history, at, sample: size, pages, seed }: AuditParts): Question[] {
  return [
    ...pageQuestions(graph, { size: pages, seed }),
    ...basketQuestions(orders, { size, seed }),
    ...customerQuestions(history, at, { size, seed }),
  ];
}

/** A basket and a customer are each asked about at several placements. */
function subjectsOf(kind: Kind, questions: readonly Question[]): number {
  const own = questions.filter((question) => question.kind === kind).map(({ request }) => request.placement);
  return own.filter((placement) => placement === own[0]).length;
}
