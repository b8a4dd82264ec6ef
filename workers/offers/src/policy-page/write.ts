/** Writes docs/policy.md; to be run after a change of the policy's schema, its defaults or the example. */
import { readFileSync, writeFileSync } from "node:fs";
import { policyPage } from "./policy-page.ts";

const root = new URL("../../../../", import.meta.url);
const example = JSON.parse(readFileSync(new URL("examples/policy.json", root), "utf8"));

writeFileSync(new URL("docs/policy.md", root), policyPage(example));
