import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import { InputError } from "../input-error.ts";
import { readText } from "../io/read-text.ts";

/** Where the key of pseudonyms may stand. */
export interface PseudonymKeySources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The worker's wrangler.toml, where the local KV is meant: its secrets stand beside it. */
  readonly config?: string | undefined;
}

/**
 * The key that the worker makes pseudonyms with: of `PSEUDONYM_KEY`, else for the local KV of `.dev.vars`; InputError where
 * neither has it, for with another key nobody would be found.
 */
export async function readPseudonymKey({ environment, config }: PseudonymKeySources): Promise<string> {
  const key = environment.PSEUDONYM_KEY || (config && (await keyIn(join(dirname(config), ".dev.vars"))));
  if (key) return key;
  const or = config === undefined ? "" : ", or .dev.vars beside wrangler.toml,";
  throw new InputError(
    `--profiles: PSEUDONYM_KEY in the environment${or} has to say what the worker makes pseudonyms of ids with`,
  );
}

async function keyIn(file: string): Promise<string | undefined> {
  const text = await readText(file).catch(() => "");
  return parseEnv(text).PSEUDONYM_KEY;
}
