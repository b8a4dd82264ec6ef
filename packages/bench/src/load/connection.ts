import { connect } from "node:net";
import { type Answer, answerReader } from "./answer-reader.ts";

/** A keep-alive connection that carries one request at a time. */
export interface Connection {
  send(request: Buffer): void;
  end(): void;
  /** Resolves when it has been ended; rejects where it breaks, the server closes it, or what comes is no answer. */
  readonly closed: Promise<void>;
}

/**
 * Connects to a server of this machine; `answered` is called with each answer. Much less work than Node's own client, so
 * that one core of it can saturate one core of server.
 */
export function connection(port: number, answered: (answer: Answer) => void): Connection {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const read = answerReader();
  let ended = false;
  const closed = new Promise<void>((resolve, reject) => {
    socket.on("data", (chunk: Buffer) => {
      try {
        const answer = read(chunk);
        if (answer) answered(answer);
      } catch (error) {
        reject(error);
        socket.destroy();
      }
    });
    socket.on("error", reject);
    socket.on("close", () => (ended ? resolve() : reject(new Error("the server closed a connection"))));
  });
  return {
    send: (request) => void socket.write(request),
    end() {
      ended = true;
      socket.end();
    },
    closed,
  };
}
