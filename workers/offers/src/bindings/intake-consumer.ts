import type { Kit } from "../deps.ts";
import type { IntakeMessage } from "../intake/message.ts";
import type { Take, Takers } from "../intake/take.ts";
import type { Bindings } from "./env.ts";

/** What takes each kind of message. */
const TAKERS: Takers = {};

/** Brings what waits in the intake queue, or in its dead letters, to ledger and log; what fails is brought again later. */
export async function consumeIntake(
  batch: MessageBatch<IntakeMessage>,
  bindings: Bindings,
  kit: Kit,
): Promise<void> {
  const kinds = Map.groupBy(batch.messages, ({ body }) => body.kind);
  for (const [kind, messages] of kinds) {
    const take = TAKERS[kind] as Take<IntakeMessage> | undefined;
    try {
      await take?.(
        messages.map(({ body }) => body),
        bindings,
        kit,
      );
      for (const message of messages) message.ack();
    } catch (error) {
      console.error(`intake: ${kind}: ${error}`);
      for (const message of messages) message.retry();
    }
  }
}
