import { passOn } from "./pass-on.ts";
import type { Upstream } from "./upstream.ts";

/** The worker itself. */
export const real: Upstream = {
  name: "real",
  answer: async ({ response, forward }) => passOn(response, await forward()),
};
