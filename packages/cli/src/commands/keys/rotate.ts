import type { OfferKey, StoredKey } from "@basketwise/core";
import { hashOf, newKey, newOfferKey, publicHalf } from "../../keys/new-key.ts";
import { replaced } from "../../keys/replaced.ts";
import type { SettingFile } from "../../keys/setting-file.ts";
import { fileOptions, overlapOption } from "../key-options.ts";
import { findKey } from "./find-key.ts";
import { nextStep } from "./next-step.ts";
import type { KeyAction } from "./shape.ts";

/** Makes a key in another's place; the old one holds for a while, so that nobody is shut out meanwhile. */
export const rotateKey: KeyAction = {
  name: "rotate",
  usage: "NAME [--overlap 7d]",
  options: ["overlap"],
  takesName: true,
  run(given, { out }, name) {
    const overlap = overlapOption(given);
    const files = fileOptions(given);
    const found = findKey(files, name);
    const rotated =
      found === "keys"
        ? rotateStored(files.keys, name, overlap)
        : rotateSigning(files.offerKeys, name, overlap);
    if (given.options.json === true) {
      out(`${JSON.stringify(rotated)}\n`);
      return;
    }
    const { until } = rotated;
    out(`${"key" in rotated ? rotated.key : JSON.stringify(rotated.publicKey)}\n`);
    out(
      `the new ${name}${"key" in rotated ? ", shown this once" : ", its public half"}; the old one ${until ? `holds until ${until}` : "is no more"}\n`,
    );
    out(nextStep(files[found]));
  },
};

function rotateStored(file: SettingFile<StoredKey>, name: string, overlap: number) {
  const keys = file.read();
  const latest = keys.findLast((key) => key.name === name);
  if (!latest) throw new RangeError(`no key ${name}`);
  const key = newKey(latest.kind);
  const { from: _, until: __, ...same } = latest;
  const made: StoredKey = { ...same, sha256: hashOf(key) };
  const { kept, until } = left(keys, (one) => one.name === name, overlap);
  file.write([...kept, made]);
  return { ...made, key, ...(until !== undefined && { until }), file: file.file };
}

/** The new key stands first, where it signs at once; the old one still checks what it signed. */
function rotateSigning(file: SettingFile<OfferKey>, kid: string, overlap: number) {
  const made = newOfferKey();
  const { kept, until } = left(file.read(), (one) => one.kid === kid, overlap);
  file.write([made, ...kept]);
  const publicKey = publicHalf(made);
  return {
    kind: "signing",
    kid: made.kid,
    publicKey,
    ...(until !== undefined && { until }),
    file: file.file,
  };
}

/** What is left beside a new key, and the last moment of the old. */
function left<K extends { readonly from?: string; readonly until?: string }>(
  keys: readonly K[],
  isOld: (key: K) => boolean,
  overlap: number,
): { kept: K[]; until: string | undefined } {
  const now = Date.now();
  const kept = keys.flatMap((key) => (isOld(key) ? (replaced(key, now, overlap) ?? []) : key));
  const ends = kept.filter(isOld).flatMap(({ until }) => until ?? []);
  return { kept, until: ends.sort().at(-1) };
}
