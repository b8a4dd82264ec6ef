import type { KeyKind } from "@basketwise/core";
import { forPage } from "../http/for-page.ts";
import type { Access, Refused } from "./access.ts";
import type { Judge } from "./judge.ts";
import { allowedOrigin, type Key, type Keyring } from "./keyring.ts";
import { type ShownKey, shownKey } from "./shown-key.ts";

const NO_KEY: Refused = { status: 401, detail: "send a key as `Authorization: Bearer KEY`" };

/** The same for a key that never was one, one that ran out and one that is to come. */
const UNKNOWN: Refused = { status: 401, detail: "the key is not one of this store's" };

const TOO_WEAK: Refused = { status: 403, detail: "a publishable key opens offers and events only" };

const OTHER_ORIGIN: Refused = { status: 403, detail: "the key is not for pages of this origin" };

const SECRET_IN_PAGE: Refused = {
  status: 403,
  detail:
    "a secret key was sent from a page, where anyone can read it: replace it, and give the page a publishable one",
};

const SECRET_IN_ADDRESS: Refused = {
  status: 403,
  detail:
    "a secret key was sent in the address, which logs keep: replace it, and send it as `Authorization: Bearer KEY`",
};

/** A store with keys. */
export function keyJudge(keys: Keyring, now: () => number): Judge {
  const listed = ({ headers }: Request) => {
    const origin = headers.get("origin");
    return origin === null ? undefined : keys.listed(origin, now());
  };
  return {
    judge(request, need) {
      const shown = shownKey(request);
      if (!shown) return NO_KEY;
      const found = keys.find(shown.text, now());
      const origin = request.headers.get("origin");
      return found instanceof Promise
        ? found.then((key) => judged(key, { shown, origin, need }))
        : judged(found, { shown, origin, need });
    },
    serves: (request) => listed(request) !== undefined,
    shown: (answer, request) => forPage(answer, listed(request)),
  };
}

interface Asking {
  readonly shown: ShownKey;
  readonly origin: string | null;
  readonly need: KeyKind;
}

function judged(key: Key | undefined, { shown, origin, need }: Asking): Access | Refused {
  if (!key) return UNKNOWN;
  const { kind, name } = key;
  if (kind === "secret") {
    if (shown.inAddress) return SECRET_IN_ADDRESS;
    return origin === null ? { by: kind, key: name } : SECRET_IN_PAGE;
  }
  const reader = origin === null ? undefined : allowedOrigin(key, origin);
  if (origin !== null && reader === undefined) return OTHER_ORIGIN;
  if (need === "secret") return TOO_WEAK;
  return reader === undefined ? { by: kind, key: name } : { by: kind, key: name, origin: reader };
}
