import type { BenchQuestion } from "../question.ts";
import { buildPairs } from "./build-pairs.ts";
import { decide } from "./decide.ts";
import { offersRoute } from "./offers-route.ts";

/** The questions, in the order they are asked. */
export const QUESTIONS: readonly BenchQuestion[] = [buildPairs, decide, offersRoute];
