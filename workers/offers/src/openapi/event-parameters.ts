import { INSIGHTS_BY } from "@basketwise/core/schema";
import type { Parameter } from "./route.ts";

const DAY = { type: "string", format: "date" };

/** The day whose events are asked for. */
export const EVENT_DAY: readonly Parameter[] = [
  {
    name: "day",
    in: "query",
    required: true,
    description: "The day that the events came in on, UTC.",
    schema: DAY,
  },
];

/** What insights are asked for. */
export const INSIGHTS_PARAMETERS: readonly Parameter[] = [
  {
    name: "from",
    in: "query",
    description: "The first day, UTC; 29 days before the last where nothing is said. At most 366 days.",
    schema: DAY,
  },
  {
    name: "until",
    in: "query",
    description: "The last day, UTC, which counts too; today where nothing is said.",
    schema: DAY,
  },
  {
    name: "by",
    in: "query",
    description: "What the rows are told apart by; `technique` where nothing is said.",
    schema: { type: "string", enum: INSIGHTS_BY },
  },
];
