import { passOn } from "../pass-on.ts";
import type { Upstream } from "../upstream.ts";

/** An answer of another age: well-formed, and nothing in it is called what it is called today. */
export const otherVersion: Upstream = {
  name: "other-version",
  answer: async ({ response, forward }) => {
    const body = { apiVersion: 2, items: [{ sku: "22423", cost: "12.75" }] };
    await passOn(response, await forward(), JSON.stringify(body));
  },
};
