import { unbound } from "../bindings/unbound.ts";
import { respondLater } from "../http/respond.ts";
import { budget, OVER } from "../storage/budget.ts";
import type { Intake } from "../storage/intake.ts";
import type { IntakeMessage } from "./message.ts";

/** Milliseconds after which a queue that says nothing counts as one that failed. */
const PATIENCE_MS = 5_000;

/** Hands messages over; where the intake did not take them all, the problem that their sender is answered with, who sends them again. */
export async function handOver(
  messages: readonly IntakeMessage[],
  intake: Intake | undefined,
): Promise<Response | undefined> {
  if (!intake) return respondLater(`nothing can be taken: ${unbound("INTAKE")}`);
  const patience = budget(PATIENCE_MS);
  try {
    const sent = await patience.wait(intake.send(messages));
    if (sent !== OVER) return undefined;
    console.error("intake: the queue is slow");
  } catch (error) {
    console.error(`intake: ${error}`);
  } finally {
    patience.end();
  }
  return respondLater("what was sent could not be taken now: send it again later");
}
