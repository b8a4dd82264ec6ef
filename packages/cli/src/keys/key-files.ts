import type { OfferKey, StoredKey } from "@basketwise/core";
import { checkKeys, checkOfferKeys } from "@basketwise/core/schema";
import { type SettingFile, settingFile } from "./setting-file.ts";

/** The files of a store's keys. */
export interface KeyFiles {
  /** The keys of pages and servers, hashed: safe to look at. */
  readonly keys: SettingFile<StoredKey>;
  /** The keys that offers are signed with: private. */
  readonly offerKeys: SettingFile<OfferKey>;
}

/** Opens the files of a store's keys, which need not be there yet. */
export function keyFiles(keys: string, offerKeys: string): KeyFiles {
  return {
    keys: settingFile(keys, { setting: "KEYS", check: checkKeys }),
    offerKeys: settingFile(offerKeys, {
      setting: "OFFER_KEYS",
      check: checkOfferKeys,
      written: (key) => ({ ...key, alg: "EdDSA", use: "sig" }),
      isPrivate: true,
    }),
  };
}
