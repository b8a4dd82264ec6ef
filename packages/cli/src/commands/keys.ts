import { InputError } from "../input-error.ts";
import type { Command, Given, Output } from "./command.ts";
import { KEY_OPTIONS } from "./key-options.ts";
import { createKey } from "./keys/create.ts";
import { printEnv } from "./keys/env.ts";
import { listKeys } from "./keys/list.ts";
import { revokeKey } from "./keys/revoke.ts";
import { rotateKey } from "./keys/rotate.ts";
import type { KeyAction } from "./keys/shape.ts";

const ACTIONS: readonly KeyAction[] = [createKey, rotateKey, revokeKey, listKeys, printEnv];

const FILES: readonly string[] = ["keys", "offer-keys", "json"];

/** Makes, replaces and takes back the keys of a store. */
export const keys: Command = {
  name: "keys",
  usage: ACTIONS.map(({ name, usage }) => `${name}${usage && ` ${usage}`}`).join(" | "),
  summary:
    "Make, replace and take back the keys of pages and servers, and those that offers are signed with.",
  options: KEY_OPTIONS,
  run: async (given, output: Output) => {
    const [name, ...rest] = given.positionals;
    const action = ACTIONS.find((known) => known.name === name);
    if (!action) {
      const names = ACTIONS.map((known) => known.name).join(", ");
      throw new InputError(`keys: found ${name ?? "nothing"}, expected one of ${names}`);
    }
    refuseOthers(action, given);
    const takes = action.takesName ? 1 : 0;
    if (rest.length !== takes) {
      throw new InputError(`keys ${action.name}: say basketwise keys ${action.name} ${action.usage}`.trim());
    }
    action.run(given, output, rest[0] ?? "");
    return 0;
  },
};

/** An option of another action would be passed over in silence. */
function refuseOthers({ name, options }: KeyAction, given: Given): void {
  const other = Object.keys(given.options).find(
    (option) => !FILES.includes(option) && !options.includes(option),
  );
  if (other !== undefined) throw new InputError(`--${other}: is not for keys ${name}`);
}
