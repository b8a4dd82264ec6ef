import type { KeyKind } from "@basketwise/core";
import type { Bindings } from "../bindings/env.ts";
import { forPage } from "../http/for-page.ts";
import { respondEmpty, respondProblem } from "../http/respond.ts";
import type { Access, Refused } from "./access.ts";
import type { Judge } from "./judge.ts";
import { keyJudge } from "./key-judge.ts";
import { keyring } from "./keyring.ts";
import { type Limits, limits, type Over } from "./limits.ts";
import { openJudge } from "./open-judge.ts";
import { readKeys } from "./read-keys.ts";

/** Lets requests in by their key. */
export interface Gate {
  /**
   * What a request is let in as, or the problem that it is answered with; no promise where nothing is hashed or counted.
   * `budgetMs` is the setting of that name.
   */
  enter(
    request: Request,
    need: KeyKind,
    budgetMs: string | undefined,
  ): Access | Response | Promise<Access | Response>;
  /** The answer to a browser that asks whether a page may ask. */
  preflight(request: Request): Response;
}

/** The gate of a store, by its keys and limits. Keys that can't be read let nobody in. */
export function gate(bindings: Bindings, now: () => number): Gate {
  if (bindings.KEYS === undefined) return gateBy(openJudge, limits(bindings));
  const keys = readKeys(bindings.KEYS);
  if (keys.ok) return gateBy(keyJudge(keyring(keys.value), now), limits(bindings));
  console.error(`KEYS: ${keys.problem}`);
  const shut = () => forPage(respondProblem(503, "the store's keys can't be read"), undefined);
  return { enter: shut, preflight: shut };
}

function gateBy({ judge, serves, shown }: Judge, { count }: Limits): Gate {
  const answered = (request: Request, judged: Access | Refused) =>
    "by" in judged ? judged : shown(refusal(judged), request);
  const counted = (request: Request, judged: Access | Refused, budgetMs: string | undefined) => {
    const counting = count(request, judged, budgetMs);
    if (counting === undefined) return answered(request, judged);
    return counting.then((over) => (over ? shown(tooMany(over), request) : answered(request, judged)));
  };
  return {
    enter(request, need, budgetMs) {
      const judged = judge(request, need);
      return judged instanceof Promise
        ? judged.then((found) => counted(request, found, budgetMs))
        : counted(request, judged, budgetMs);
    },
    preflight: (request) => shown(serves(request) ? respondEmpty(204, PREFLIGHT) : notServed(), request),
  };
}

/** What pages that may ask at all may ask with: a body, and a key. */
const PREFLIGHT = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, authorization",
  "access-control-max-age": "86400",
};

function notServed(): Response {
  return respondProblem(403, "no key of this store is for pages of this origin");
}

function refusal({ status, detail }: Refused): Response {
  return respondProblem(status, detail, status === 401 ? { "www-authenticate": "Bearer" } : {});
}

/** Limits count by the minute; the runtime does not say how much of it is left. */
function tooMany(over: Over): Response {
  const whose = over === "address" ? "from this address" : "with this key";
  return respondProblem(429, `too many requests ${whose}: try again in a minute`, { "retry-after": "60" });
}
