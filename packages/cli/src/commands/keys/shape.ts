import type { Given, Output } from "../command.ts";

/** What can be done with keys. */
export interface KeyAction {
  readonly name: string;
  /** What stands behind the name. */
  readonly usage: string;
  /** Its options, beside those that say which files. */
  readonly options: readonly string[];
  /** Whether it is about one key, which is named. */
  readonly takesName: boolean;
  /** Does it; throws InputError for what the user has to mend. */
  run(given: Given, output: Pick<Output, "out">, name: string): void;
}
