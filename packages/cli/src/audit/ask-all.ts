import {
  ask,
  byPlacement,
  type DecideContext,
  isGrounded,
  type Policy,
  type Reach,
  reach,
  type Shown,
  type Spread,
  type Stops,
  shown,
  spread,
  stops,
} from "@basketwise/core";
import { KINDS, type Kind, type Question } from "./questions/shape.ts";

/** What came of all questions. */
export interface Answers {
  readonly reach: ReadonlyMap<string, Reach>;
  readonly shown: ReadonlyMap<string, Shown>;
  /** Of these what is offered by `complement` or better. */
  readonly shownGrounded: ReadonlyMap<string, Shown>;
  readonly stops: Readonly<Record<Kind, Stops>>;
  readonly spread: Readonly<Record<Kind, Spread>>;
}

/** Asks all questions, every rule explaining itself, and counts the answers. */
export function askAll(
  questions: readonly Question[],
  context: DecideContext & { readonly policy: Policy },
): Answers {
  const where = {
    reach: byPlacement(reach),
    shown: byPlacement(shown),
    shownGrounded: byPlacement(() => shown(isGrounded)),
  };
  const kinds = perKind(() => ({ stops: stops(), spread: spread() }));
  for (const { kind, request } of questions) {
    const answered = ask(request, context);
    for (const tally of [...Object.values(where), ...Object.values(kinds[kind])]) tally.add(answered);
  }
  return {
    reach: where.reach.result(),
    shown: where.shown.result(),
    shownGrounded: where.shownGrounded.result(),
    stops: perKind((kind) => kinds[kind].stops.result()),
    spread: perKind((kind) => kinds[kind].spread.result()),
  };
}

/** Something for each kind of question. */
export function perKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}
