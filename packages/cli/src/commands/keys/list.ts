import type { OfferKey, StoredKey } from "@basketwise/core";
import { type KeyState, stateOf } from "../../keys/replaced.ts";
import { fileOptions } from "../key-options.ts";
import { requireFile } from "./require-file.ts";
import type { KeyAction } from "./shape.ts";

/** Shows which keys there are, without anything of the keys themselves. */
export const listKeys: KeyAction = {
  name: "list",
  usage: "",
  options: [],
  takesName: false,
  run(given, { out }) {
    const files = fileOptions(given);
    requireFile(files);
    const now = Date.now();
    const listed = [
      ...files.keys.read().map((key) => listedKey(key, now)),
      ...files.offerKeys.read().map((key) => listedOfferKey(key, now)),
    ];
    if (given.options.json === true) out(`${JSON.stringify({ keys: listed })}\n`);
    else out(listed.map((key) => `${lineOf(key)}\n`).join("") || "no keys\n");
  },
};

/** A key as it is shown. */
interface ListedKey {
  readonly kind: StoredKey["kind"] | "signing";
  readonly name: string;
  readonly state: KeyState;
  readonly origins?: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

function listedKey({ sha256: _, ...key }: StoredKey, at: number): ListedKey {
  return { ...key, state: stateOf(key, at) };
}

function listedOfferKey({ kid, from, until }: OfferKey, at: number): ListedKey {
  const time = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  return { kind: "signing", name: kid, ...time, state: stateOf(time, at) };
}

function lineOf({ kind, name, state, origins, from, until }: ListedKey): string {
  const parts = [
    `${kind} ${name}: ${state}`,
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(origins === undefined ? [] : [`for pages of ${origins.join(", ")}`]),
  ];
  return parts.join(", ");
}
