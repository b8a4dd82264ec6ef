import { audit } from "./audit.ts";
import { build } from "./build.ts";
import type { Command } from "./command.ts";
import { evaluate } from "./evaluate.ts";
import { keys } from "./keys.ts";
import { matrix } from "./matrix.ts";
import { offers } from "./offers.ts";
import { prune } from "./prune.ts";
import { publish } from "./publish.ts";
import { rollback } from "./rollback.ts";
import { scenarios } from "./scenarios.ts";
import { segments } from "./segments.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  build,
  evaluate,
  publish,
  rollback,
  prune,
  offers,
  audit,
  matrix,
  segments,
  scenarios,
  keys,
];
