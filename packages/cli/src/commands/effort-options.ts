import { memorySize } from "../memory/memory-size.ts";
import type { Given, Option } from "./command.ts";
import { countOption, textOption } from "./input-options.ts";

/** The options that say what a command may use of the machine. What it writes does not depend on them. */
export const EFFORT_OPTIONS = {
  threads: {
    type: "string",
    value: "N",
    help: "threads to count with (default: one a core, and one alone for few baskets)",
  },
  memory: {
    type: "string",
    value: "512MB",
    help: "what reading and counting may take, half of it at a time; past that they use temporary files. Orders, once read, the graph, the trials of auto and the linear models come on top",
  },
} as const satisfies Record<string, Option>;

/** What a command may use; absent where nothing is said. */
export interface Effort {
  readonly threads?: number | undefined;
  /** Bytes. */
  readonly memory?: number | undefined;
}

/** More threads than this no machine has; each costs memory. */
const MOST_THREADS = 256;

/** What the options say; throws InputError for one that says nothing that can be done. */
export function effortOptions(given: Given): Effort {
  const memory = textOption(given.options.memory);
  return {
    threads: countOption("threads", given, { least: 1, most: MOST_THREADS }),
    memory: memory === undefined ? undefined : memorySize(memory),
  };
}
