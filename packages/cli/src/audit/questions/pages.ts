import type { WholeGraph } from "@basketwise/core";
import { type Sampling, sampleOf } from "../sample.ts";
import type { Question } from "./shape.ts";

/** The pages of products that were ever bought. */
export function pageQuestions(graph: WholeGraph, sampling: Sampling): Question[] {
  const bought = graph.productIds.filter((id) => (graph.listing(id)?.baskets ?? 0) > 0);
  return sampleOf(bought, (id) => id, sampling).map((productId) => {
    return { kind: "pages", request: { placement: "product", productId } };
  });
}
