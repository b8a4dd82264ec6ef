import type { IntakeMessage } from "../intake/message.ts";
import type { Intake } from "../storage/intake.ts";
import { lots } from "../storage/lots.ts";

/** Messages that one send may hold. */
const MOST_MESSAGES = 100;

/** Characters that one send may hold: a queue takes 256 kB at once, and a character has up to three bytes. */
const MOST_CHARACTERS = 80_000;

/** The intake as it waits in a queue. */
export function intakeQueue(queue: Queue): Intake {
  return {
    async send(messages) {
      for (const some of sendsOf(messages)) await queue.sendBatch(some.map((body) => ({ body })));
    },
  };
}

function sendsOf(messages: readonly IntakeMessage[]): IntakeMessage[][] {
  const sends = lots(messages, (message) => JSON.stringify(message).length, MOST_CHARACTERS);
  return sends.flatMap((some) => lots(some, () => 1, MOST_MESSAGES));
}
