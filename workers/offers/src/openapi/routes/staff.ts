import { POLICY_TRIAL, POLICY_VERSION } from "../policy-parameters.ts";
import type { Route } from "../route.ts";

/** The routes by which staff look at the graph and change the policy. */
export const STAFF_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/v1/matrix",
    operationId: "matrix",
    summary: "What goes with what, for staff: the cross-sell matrix of the graph that is served.",
    key: "secret",
    tagged: true,
    answer: { description: "The matrix, with the merchant's edits marked.", schemas: ["CrossSellMatrix"] },
    problems: [401, 404, 500, 503],
  },
  {
    method: "get",
    path: "/v1/policy",
    operationId: "policy",
    summary: "The policy that is served, and the versions that can be put back.",
    key: "secret",
    parameters: [POLICY_VERSION],
    answer: { description: "The policy, named by its `ETag`.", schemas: ["ServedPolicy"] },
    problems: [400, 401, 403, 404, 500, 503],
  },
  {
    method: "put",
    path: "/v1/policy",
    operationId: "putPolicy",
    summary:
      "Has another policy served: at once here, within a minute everywhere. Or puts a version back, without a body.",
    key: "secret",
    parameters: [POLICY_VERSION, ...POLICY_TRIAL],
    body: ["Policy"],
    bodyOptional: true,
    example: { version: "autumn", anchor: { maxShare: 0.25 } },
    answer: { description: "What came of it.", schemas: ["PolicyChange"] },
    problems: [400, 401, 403, 404, 409, 412, 413, 500, 503],
  },
];
