import type { BenchQuestion } from "../question.ts";
import { buildLarge } from "./build-large.ts";
import { buildPairs } from "./build-pairs.ts";
import { decide } from "./decide.ts";
import { ease } from "./ease.ts";
import { load } from "./load.ts";
import { offersRoute } from "./offers-route.ts";
import { ranking } from "./ranking.ts";
import { startup } from "./startup.ts";

/** The questions, in the order they are asked. */
export const QUESTIONS: readonly BenchQuestion[] = [
  buildPairs,
  buildLarge,
  ease,
  ranking,
  decide,
  offersRoute,
  startup,
  load,
];
