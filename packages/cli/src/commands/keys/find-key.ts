import { InputError } from "../../input-error.ts";
import type { KeyFiles } from "../../keys/key-files.ts";
import { requireFile } from "./require-file.ts";

/** Which file has the key of a name: a key of pages or servers by its name, one that signs by its `kid`. */
export function findKey(files: KeyFiles, name: string): keyof KeyFiles {
  requireFile(files);
  const { keys, offerKeys } = files;
  const names = [...new Set(keys.read().map((key) => key.name))];
  if (names.includes(name)) return "keys";
  const kids = offerKeys.read().map((key) => key.kid);
  if (kids.includes(name)) return "offerKeys";
  const all = [...names, ...kids];
  const there = [keys, offerKeys].filter((file) => file.exists()).map(({ file }) => file);
  throw new InputError(
    `${there.join(", ")}: no key named ${name}; there ${all.length > 0 ? `are ${all.join(", ")}` : "is none"}`,
  );
}
