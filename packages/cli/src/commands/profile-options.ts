import { readPseudonymKey } from "../profiles/pseudonym-key.ts";
import { type ReadProfiles, readProfiles } from "../profiles/read-profiles.ts";
import type { Given, Option } from "./command.ts";
import { textOption } from "./input-options.ts";

/** The option that says which profiles are published with a graph. */
export const PROFILE_OPTIONS = {
  profiles: {
    type: "string",
    value: "FILE.ndjson",
    help: "publish profiles too, as segments --profiles wrote them, by pseudonym; needs the worker's PSEUDONYM_KEY",
  },
} as const satisfies Record<string, Option>;

/** The profiles that the option names; undefined where it was not given. InputError where they can't be published. */
export async function profilesOption({ options }: Given): Promise<ReadProfiles | undefined> {
  const file = textOption(options.profiles);
  if (file === undefined) return undefined;
  const config = options.remote === true ? undefined : (textOption(options.config) ?? "wrangler.toml");
  return readProfiles(file, await readPseudonymKey({ environment: process.env, config }));
}
