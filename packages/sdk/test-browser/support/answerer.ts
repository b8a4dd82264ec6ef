import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { ANSWERS, OPEN, type Read } from "./answers.ts";
import type { Arrived, Manner } from "./place.ts";

/** What came to one place, and how it answers. */
interface Room {
  readonly arrived: Arrived[];
  manner: Manner;
}

/** Notes what comes, a room each, and answers in the room's manner: `/ROOM/become/hanging`, then `/ROOM/v1/offers`. */
export function answerer(): RequestListener {
  const rooms = new Map<string, Room>();
  return async (request, response) => {
    const [, name = "", what = "", which = ""] = (request.url ?? "").split("/");
    const room: Room = rooms.get(name) ?? { arrived: [], manner: "worker" };
    rooms.set(name, room);
    if (what === "become") room.manner = which as Manner;
    if (what !== "v1") return void response.writeHead(200, OPEN).end(JSON.stringify(room.arrived));
    const read = await readOf(request, `/${what}/${which}`);
    if (request.method === "OPTIONS") return ANSWERS.worker(read, response);
    note(room.arrived, read, response);
    ANSWERS[room.manner](read, response);
  };
}

async function readOf(request: IncomingMessage, path: string): Promise<Read> {
  const body = await text(request);
  const headers = request.headers as Record<string, string>;
  return { path, init: { method: request.method ?? "GET", headers, ...(body && { body }) } };
}

function note(arrived: Arrived[], { path, init }: Read, response: ServerResponse): void {
  const { method, headers, body = "" } = init;
  const one = { method, path, type: headers["content-type"] ?? "", body };
  const at = arrived.push({ ...one, givenUp: false }) - 1;
  response.on("close", () => {
    arrived[at] = { ...one, givenUp: !response.writableFinished };
  });
}
