import type { Intake } from "../storage/intake.ts";

/** Messages that one send may hold. */
const MOST_MESSAGES = 100;

/** Characters that one send may hold: a queue takes 256 kB at once, and a character has up to three bytes. */
const MOST_CHARACTERS = 80_000;

/** The intake as it waits in a queue. */
export function intakeQueue(queue: Queue): Intake {
  return {
    async send(messages) {
      let some: { body: unknown }[] = [];
      let characters = 0;
      for (const body of messages) {
        const size = JSON.stringify(body).length;
        if (some.length === MOST_MESSAGES || (some.length > 0 && characters + size > MOST_CHARACTERS)) {
          await queue.sendBatch(some);
          some = [];
          characters = 0;
        }
        some.push({ body });
        characters += size;
      }
      if (some.length > 0) await queue.sendBatch(some);
    },
  };
}
