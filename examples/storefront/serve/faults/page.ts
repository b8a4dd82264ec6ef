import type { Upstream } from "../upstream.ts";

/** A page where data was asked for, as a proxy's login or a wrong route sends it. */
export const page: Upstream = {
  name: "page",
  answer: ({ response }) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!doctype html><title>Welcome</title><h1>Please sign in</h1>");
  },
};
