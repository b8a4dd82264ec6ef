import { policyKey, type ServedPolicy } from "@basketwise/core";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { policiesKv } from "../bindings/policies-kv.ts";
import type { Kit } from "../deps.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { tagOf } from "../policy/tag-of.ts";

/**
 * `GET /v1/policy`: the policy that is served, as it was put or published, and every version that can be put back;
 * `?version=` gives one of these. Its `ETag` is what a `PUT` may name in `If-Match`.
 */
export function getPolicy(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const asked = c.req.query("version");
    const policies = policiesKv(c.env.GRAPH);
    try {
      const [text, versions] = await Promise.all([
        asked === undefined
          ? policies.current().then((texts) => kit.store(c.env).asPut(texts).policy)
          : policies.kept(asked),
        policies.versions(),
      ]);
      if (asked !== undefined && text === null) {
        return respondProblem(404, "there is no such version of the policy");
      }
      const read = readPolicy(text, asked === undefined ? undefined : policyKey(asked));
      if (!read.ok) return respondProblem(503, `${read.problem}; put another policy in its place`);
      const policy = read.value;
      const body: ServedPolicy = { version: policy.version ?? "default", policy, versions };
      const headers = { etag: await tagOf(text), "cache-control": "no-store" };
      return respondJson(JSON.stringify(body), jsonHeaders(headers));
    } catch (error) {
      kit.warn(`policy: ${error}`);
      return respondProblem(503, "the storage failed");
    }
  });
}
