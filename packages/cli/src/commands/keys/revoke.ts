import { InputError } from "../../input-error.ts";
import type { SettingFile } from "../../keys/setting-file.ts";
import { fileOptions } from "../key-options.ts";
import { findKey } from "./find-key.ts";
import { nextStep } from "./next-step.ts";
import type { KeyAction } from "./shape.ts";

/** Takes the keys of a name back; none of them holds as soon as the setting is put. */
export const revokeKey: KeyAction = {
  name: "revoke",
  usage: "NAME [--old]",
  options: ["old"],
  takesName: true,
  run(given, { out }, name) {
    const files = fileOptions(given);
    const found = findKey(files, name);
    const onlyOld = given.options.old === true;
    const { file, revoked, left } =
      found === "keys"
        ? revoke(files.keys, (key) => key.name === name, onlyOld)
        : revoke(files.offerKeys, (key) => key.kid === name, onlyOld);
    if (revoked === 0) throw new InputError(`${file}: no key of ${name} has another in its place`);
    if (given.options.json === true) {
      out(`${JSON.stringify({ name, revoked, left, file })}\n`);
      return;
    }
    out(`${name}: ${revoked} revoked, ${left} left in ${file}\n`);
    if (left === 0) out(LAST[found]);
    out(nextStep(files[found]));
  },
};

/** What becomes of a store whose last key is gone. */
const LAST = {
  keys: "with KEYS empty nobody is let in; npx wrangler secret delete KEYS opens the store to anyone\n",
  offerKeys: "with OFFER_KEYS empty no offer is signed, and none that was signed before can be checked\n",
} as const;

function revoke<K extends { readonly until?: string }>(
  file: SettingFile<K>,
  isMeant: (key: K) => boolean,
  onlyOld: boolean,
): { file: string; revoked: number; left: number } {
  const keys = file.read();
  const left = keys.filter((key) => !isMeant(key) || (onlyOld && key.until === undefined));
  if (left.length < keys.length) file.write(left);
  return { file: file.file, revoked: keys.length - left.length, left: left.length };
}
