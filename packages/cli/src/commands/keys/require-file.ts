import { InputError } from "../../input-error.ts";
import type { KeyFiles } from "../../keys/key-files.ts";

/** @throws InputError where neither file is there */
export function requireFile({ keys, offerKeys }: KeyFiles): void {
  if (keys.exists() || offerKeys.exists()) return;
  throw new InputError(`${keys.file}: there is no such file; begin with basketwise keys create`);
}
