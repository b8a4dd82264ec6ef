import { DAY } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { type KeyFiles, keyFiles } from "../keys/key-files.ts";
import type { Given, Option } from "./command.ts";
import { textOption, textsOption } from "./input-options.ts";

/** The options that say which keys are meant. */
export const KEY_OPTIONS = {
  kind: {
    type: "string",
    value: "KIND",
    help: "create: publishable (pages), secret (servers), signing (offers) or pseudonym (customer ids)",
  },
  origin: {
    type: "string",
    multiple: true,
    value: "URL",
    help: "create a publishable key: the origin of pages that may use it, such as https://shop.example; again for more, * for any",
  },
  name: {
    type: "string",
    value: "NAME",
    help: "create: what you call the key (default page for a publishable, server for a secret one)",
  },
  overlap: {
    type: "string",
    value: "7d",
    help: "rotate: how long the old key holds beside the new one, such as 7d or 12h; 0d ends it (default 7d)",
  },
  old: { type: "boolean", help: "revoke: only the keys of that name whose place another has taken" },
  keys: { type: "string", value: "FILE", help: "where hashed keys are kept (default keys.json)" },
  "offer-keys": {
    type: "string",
    value: "FILE",
    help: "where signing keys are kept, for nobody else to read (default offer-keys.json)",
  },
} as const satisfies Record<string, Option>;

/** The kinds of keys that can be made. */
const KINDS = ["publishable", "secret", "signing", "pseudonym"] as const;

/** The kind that is asked for. */
export function kindOption({ options }: Given): (typeof KINDS)[number] {
  const value = textOption(options.kind);
  const known = KINDS.find((kind) => kind === value);
  if (known) return known;
  const found = value === undefined ? "nothing" : JSON.stringify(value);
  throw new InputError(`--kind: found ${found}, expected ${KINDS.join(", ")}`);
}

/** The files that are meant. */
export function fileOptions({ options }: Given): KeyFiles {
  return keyFiles(
    textOption(options.keys) ?? "keys.json",
    textOption(options["offer-keys"]) ?? "offer-keys.json",
  );
}

/** The name that is given. */
export function nameOption({ options }: Given): string | undefined {
  const name = textOption(options.name);
  if (name === undefined || /^\w[\w.-]{0,49}$/.test(name)) return name;
  throw new InputError(
    `--name: found ${JSON.stringify(name)}, expected at most 50 letters, digits, dots, hyphens and underscores`,
  );
}

/** The origins that are given, each once and as a browser writes it. */
export function originsOption({ options }: Given): string[] {
  return [...new Set(textsOption(options.origin).map(originOf))];
}

function originOf(text: string): string {
  if (text === "*") return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const origin = url && `${url.protocol}//${url.host}`;
  const isAlone = url?.href === origin || url?.href === `${origin}/`;
  if (origin !== undefined && isAlone && HOST.test(url?.host ?? "")) return origin.toLowerCase();
  throw new InputError(
    `--origin: found ${JSON.stringify(text)}, expected an origin such as https://shop.example, without a path`,
  );
}

/** A host with its port, as the worker reads it. */
const HOST = /^[\w.:[\]-]+$/;

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: DAY };

/** Milliseconds for which an old key and a new one both hold. */
export function overlapOption({ options }: Given): number {
  const value = textOption(options.overlap) ?? "7d";
  const [, count, unit = ""] = /^(\d{1,4})([hd])$/.exec(value) ?? [];
  if (count !== undefined) return Number(count) * (UNITS[unit] ?? 0);
  throw new InputError(`--overlap: found ${JSON.stringify(value)}, expected days or hours such as 7d or 12h`);
}
