import type { Checked } from "@basketwise/core/schema";
import type { Context } from "hono";
import { guarded } from "../access/guarded.ts";
import type { Bindings } from "../bindings/env.ts";
import { policiesKv } from "../bindings/policies-kv.ts";
import type { Kit } from "../deps.ts";
import { namesTag } from "../http/names-tag.ts";
import { MAX_BODY_BYTES, readBody } from "../http/read-body.ts";
import { jsonHeaders, respondJson, respondProblem } from "../http/respond.ts";
import { type Change, changePolicy } from "../policy/change-policy.ts";
import { readChange } from "../policy/read-change.ts";
import { parseJson } from "../text/parse-json.ts";

/**
 * `PUT /v1/policy`: has the policy of the body served, or with `?version=` and no body one that was served before; live
 * at once where it was taken, within a minute everywhere. `?dryRun=true` writes nothing and tells what would come of it.
 */
export function putPolicy(kit: Kit): (c: Context<{ Bindings: Bindings }>) => Response | Promise<Response> {
  return guarded(kit, "secret", async (c) => {
    const query = readChange(c.req.queries());
    if (!query.ok) return respondProblem(400, query.problem);
    const body = await readBody(c.req.raw);
    if (body === undefined) return respondProblem(413, `the body is larger than ${MAX_BODY_BYTES} bytes`);
    const input = inputOf(body, query.value.version !== undefined);
    if (!input.ok) return respondProblem(400, input.problem);
    const expected = c.req.header("if-match");
    const change: Change = {
      ...query.value,
      input: input.value,
      ...(expected !== undefined && { expects: (tag: string) => namesTag(expected, tag) }),
    };
    const { playbook, now } = kit;
    try {
      const policies = policiesKv(c.env.GRAPH);
      const changed = await changePolicy(change, { policies, store: kit.store(c.env), playbook, now });
      if (!changed.ok) return respondProblem(changed.status, changed.problem);
      const headers = { etag: changed.tag, "cache-control": "no-store" };
      return respondJson(JSON.stringify(changed.value), jsonHeaders(headers));
    } catch (error) {
      kit.warn(`policy: ${error}`);
      return respondProblem(
        503,
        "the storage failed: GET the policy to see which one is served, and try again",
      );
    }
  });
}

/** The policy in a body, which a version to put back takes the place of. */
function inputOf(body: string, hasVersion: boolean): Checked<unknown> {
  if (hasVersion) {
    return body === ""
      ? { ok: true, value: undefined }
      : { ok: false, problem: "send a policy, or the version of one in the address, not both" };
  }
  if (body === "") return { ok: false, problem: "send a policy as JSON, or ?version= to put one back" };
  const parsed = parseJson(body);
  return parsed.ok ? parsed : { ok: false, problem: `the body ${parsed.problem}` };
}
