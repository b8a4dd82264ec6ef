import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import type { IntakeMessage } from "./message.ts";

/** What takes a kind of message: done when ledger and log have them, rejects where they are to be brought again. */
export type Take<M extends IntakeMessage> = (
  messages: readonly M[],
  bindings: Bindings,
  kit: Kit,
) => Promise<void>;

/** Each kind of message and what takes it. */
export type Takers = { readonly [K in IntakeMessage["kind"]]: Take<Extract<IntakeMessage, { kind: K }>> };
