import { passOn } from "../pass-on.ts";
import type { Upstream } from "../upstream.ts";

const DELAY_MS = 10_000;

/** The right answer, ten seconds late; none to whoever has gone by then. */
export const slow: Upstream = {
  name: "slow",
  answer: ({ response, forward }) => {
    const answer = async () => passOn(response, await forward());
    const timer = setTimeout(() => void answer().catch(() => response.destroy()), DELAY_MS);
    response.on("close", () => clearTimeout(timer));
  },
};
