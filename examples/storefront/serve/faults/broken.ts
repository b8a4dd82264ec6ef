import type { Upstream } from "../upstream.ts";

/** A server in trouble that says so. */
export const broken: Upstream = {
  name: "broken",
  answer: ({ response }) => {
    response.statusCode = 500;
    response.setHeader("content-type", "text/plain");
    response.end("Internal Server Error");
  },
};
