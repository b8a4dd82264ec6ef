import type { Upstream } from "../upstream.ts";

/** Nobody answers: the connection breaks. */
export const dead: Upstream = {
  name: "dead",
  answer: ({ request }) => void request.socket.destroy(),
};
