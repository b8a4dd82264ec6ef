import type { Answer } from "./answer-reader.ts";
import { connection } from "./connection.ts";

/** What {@link closedLoop} works with. */
export interface ClosedLoopOptions {
  readonly port: number;
  /** The next request as it goes over the wire; undefined when no more is to be sent. */
  readonly next: () => Buffer | undefined;
  /** Called with each answer, and the milliseconds since its request was sent. */
  readonly answered: (answer: Answer, milliseconds: number) => void;
}

/** One connection that sends a request, waits for the whole answer and sends the next. Rejects where it breaks. */
export function closedLoop({ port, next, answered }: ClosedLoopOptions): Promise<void> {
  let sent = 0;
  const line = connection(port, (answer) => {
    answered(answer, performance.now() - sent);
    send();
  });
  const send = () => {
    const request = next();
    if (!request) return line.end();
    sent = performance.now();
    line.send(request);
  };
  send();
  return line.closed;
}
