import { build } from "./build.ts";
import type { Command } from "./command.ts";
import { offers } from "./offers.ts";
import { publish } from "./publish.ts";
import { rollback } from "./rollback.ts";
import { scenarios } from "./scenarios.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [build, publish, rollback, offers, scenarios];
