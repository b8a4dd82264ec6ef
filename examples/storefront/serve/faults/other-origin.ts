import type { Upstream } from "../upstream.ts";

/** The same machine under two names, which are two origins to a browser. */
const HERE = "127.0.0.1";
const ELSEWHERE = "localhost";

/** Sends the page to another origin, which lets nobody in: the browser refuses on its behalf. */
export const otherOrigin: Upstream = {
  name: "other-origin",
  answer: ({ request, response }) => {
    const { host = "" } = request.headers;
    if (host.startsWith(HERE)) {
      response.statusCode = 307;
      response.setHeader("location", `http://${host.replace(HERE, ELSEWHERE)}${request.url}`);
    }
    response.end();
  },
};
