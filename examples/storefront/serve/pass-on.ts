import type { ServerResponse } from "node:http";

/** What belongs to one connection, and what the body has no longer once it was read. */
const NOT_PASSED_ON = new Set(["connection", "content-encoding", "content-length", "transfer-encoding"]);

/** Answers as another server did, with another body where one is given. */
export async function passOn(response: ServerResponse, answer: Response, body?: string): Promise<void> {
  answer.headers.forEach((value, name) => {
    if (!NOT_PASSED_ON.has(name)) response.setHeader(name, value);
  });
  response.statusCode = answer.status;
  response.end(body ?? new Uint8Array(await answer.arrayBuffer()));
}
