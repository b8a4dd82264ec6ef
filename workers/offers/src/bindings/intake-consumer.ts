import type { Kit } from "../deps.ts";
import type { IntakeMessage } from "../intake/message.ts";
import type { Take, Takers } from "../intake/take.ts";
import type { Bindings } from "./env.ts";

/**
 * Brings what waits in the intake queue, or in its dead letters, to ledger and log; what fails is brought again later.
 * What came for the first time is taken together; what failed before by itself, so that a message that can never be
 * taken holds up no other. A kind that nothing takes, as of a newer worker, waits for the worker that does.
 */
export async function consumeIntake(
  takers: Takers,
  batch: MessageBatch<IntakeMessage>,
  bindings: Bindings,
  kit: Kit,
): Promise<void> {
  for (const messages of lotsOf(batch.messages)) {
    const kind = messages[0]?.body.kind ?? "";
    try {
      await takerOf(kind, takers)(
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

/** @throws Error where nothing takes messages of that kind */
function takerOf(kind: string, takers: Takers): Take<IntakeMessage> {
  if (!Object.hasOwn(takers, kind)) throw new Error("nothing here takes messages of that kind");
  return takers[kind as IntakeMessage["kind"]] as Take<IntakeMessage>;
}

/** What is taken at once: all of a kind that came for the first time, else a single message. */
function lotsOf(messages: readonly Message<IntakeMessage>[]): (readonly Message<IntakeMessage>[])[] {
  const first = messages.filter(({ attempts }) => attempts <= 1);
  const again = messages.filter(({ attempts }) => attempts > 1);
  return [...Map.groupBy(first, ({ body }) => body.kind).values(), ...again.map((message) => [message])];
}
