import { connect, type Socket } from "node:net";

/** What {@link closedLoop} works with. */
export interface ClosedLoopOptions {
  readonly port: number;
  /** The next request as it goes over the wire; undefined when no more is to be sent. */
  readonly next: () => Buffer | undefined;
  /** Called with the length of each answer's body. */
  readonly answered: (bytes: number) => void;
}

/**
 * One keep-alive connection that sends a request, waits for the whole answer and sends the next. Much less work than
 * Node's own client, so that one core of it can saturate one core of server. Rejects for any answer but a 200.
 */
export function closedLoop({ port, next, answered }: ClosedLoopOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const answer = answerReader();
    const send = () => {
      const request = next();
      if (request) socket.write(request);
      else socket.end();
    };
    socket.on("connect", send);
    socket.on("data", (chunk: Buffer) => {
      try {
        const bytes = answer(chunk);
        if (bytes === undefined) return;
        answered(bytes);
        send();
      } catch (error) {
        fail(socket, reject, error);
      }
    });
    socket.on("error", reject);
    socket.on("close", () => resolve());
  });
}

function fail(socket: Socket, reject: (error: unknown) => void, error: unknown): void {
  reject(error);
  socket.destroy();
}

/** Reads answers chunk by chunk; gives the length of a body when all of it has come. */
function answerReader(): (chunk: Buffer) => number | undefined {
  let head: Buffer = Buffer.alloc(0);
  let length = 0;
  let missing = 0;
  return (chunk) => {
    if (missing > 0) {
      missing -= chunk.length;
      return missing === 0 ? length : undefined;
    }
    const bytes = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
      head = bytes;
      return undefined;
    }
    head = Buffer.alloc(0);
    length = bodyLength(bytes.toString("latin1", 0, end + 2));
    missing = length - (bytes.length - end - 4);
    return missing === 0 ? length : undefined;
  };
}

/** The length that an answer's head names. */
function bodyLength(head: string): number {
  const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1];
  if (!head.startsWith("HTTP/1.1 200 ") || length === undefined) throw new Error(`not as expected: ${head}`);
  return Number(length);
}
