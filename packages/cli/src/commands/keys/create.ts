import type { KeyKind, StoredKey } from "@basketwise/core";
import { InputError } from "../../input-error.ts";
import { hashOf, newKey, newOfferKey, newPseudonymKey, publicHalf } from "../../keys/new-key.ts";
import type { Given, Output } from "../command.ts";
import { fileOptions, kindOption, nameOption, originsOption } from "../key-options.ts";
import { nextStep } from "./next-step.ts";
import type { KeyAction } from "./shape.ts";

type Out = Output["out"];

const DEFAULT_NAMES = { publishable: "page", secret: "server" } as const satisfies Record<KeyKind, string>;

/** Makes a key. Of those that are kept as a hash, this is the one time that they are shown. */
export const createKey: KeyAction = {
  name: "create",
  usage: "--kind KIND [--origin URL] [--name NAME]",
  options: ["kind", "origin", "name"],
  takesName: false,
  run(given, { out }) {
    const kind = kindOption(given);
    const isStored = kind === "publishable" || kind === "secret";
    if (kind !== "publishable" && given.options.origin !== undefined) {
      throw new InputError(`--origin: is for publishable keys, not for ${kind} ones`);
    }
    if (!isStored && given.options.name !== undefined) {
      throw new InputError(`--name: is for publishable and secret keys, not for ${kind} ones`);
    }
    if (isStored) createStored(kind, given, out);
    else if (kind === "signing") createSigning(given, out);
    else createPseudonym(given, out);
  },
};

function createStored(kind: KeyKind, given: Given, out: Out): void {
  const { keys } = fileOptions(given);
  const before = keys.read();
  const name = nameOption(given) ?? DEFAULT_NAMES[kind];
  if (before.some((key) => key.name === name)) {
    throw new InputError(
      `--name: ${keys.file} has a key named ${name}; say another name, or basketwise keys rotate ${name}`,
    );
  }
  const key = newKey(kind);
  const made = stored(kind, { name, sha256: hashOf(key) }, given);
  const now = [...before, made];
  keys.write(now);
  if (given.options.json === true) {
    out(`${JSON.stringify({ ...made, key, file: keys.file })}\n`);
    return;
  }
  const origins = made.kind === "publishable" ? ` for pages of ${made.origins.join(", ")}` : "";
  out(`${key}\n${kind} key ${name}${origins}: shown this once, ${keys.file} keeps its hash\n`);
  out(nextStep(keys));
  if (!now.some((one) => one.kind === "publishable")) {
    out(
      "no page has a key: once KEYS is set, pages get no offers until you make one with --kind publishable\n",
    );
  }
}

function stored(kind: KeyKind, named: { name: string; sha256: string }, given: Given): StoredKey {
  if (kind === "secret") return { kind, ...named };
  const origins = originsOption(given);
  if (origins.length === 0)
    throw new InputError("--origin: found nothing, expected the origin of your pages");
  return { kind, ...named, origins };
}

function createSigning(given: Given, out: Out): void {
  const { offerKeys } = fileOptions(given);
  const before = offerKeys.read();
  const made = newOfferKey();
  offerKeys.write([...before, made]);
  const file = offerKeys.file;
  if (given.options.json === true) {
    out(`${JSON.stringify({ kind: "signing", kid: made.kid, publicKey: publicHalf(made), file })}\n`);
    return;
  }
  out(`${JSON.stringify(publicHalf(made))}\n`);
  out(`the public half of a signing key; ${file} keeps the private one, for nobody else to read\n`);
  const [first] = before;
  if (first)
    out(`it signs when those before it have run out; at once by basketwise keys rotate ${first.kid}\n`);
  out(nextStep(offerKeys));
}

function createPseudonym(given: Given, out: Out): void {
  const key = newPseudonymKey();
  if (given.options.json === true) {
    out(`${JSON.stringify({ kind: "pseudonym", key })}\n`);
    return;
  }
  out(`${key}\nshown this once: keep it, for with another one every customer is a stranger\n`);
  out(`next: npx wrangler secret put PSEUDONYM_KEY; on your machine a line PSEUDONYM_KEY=… in .dev.vars\n`);
}
