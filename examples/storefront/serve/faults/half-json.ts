import { passOn } from "../pass-on.ts";
import type { Upstream } from "../upstream.ts";

/** The right answer, cut in the middle. */
export const halfJson: Upstream = {
  name: "half-json",
  answer: async ({ response, forward }) => {
    const answer = await forward();
    const text = await answer.text();
    await passOn(response, answer, text.slice(0, text.length >> 1));
  },
};
