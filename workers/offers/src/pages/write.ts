/** Writes docs/policy.md and docs/catalog.md; to be run after a change of their schemas, the defaults or the examples. */
import { readFileSync, writeFileSync } from "node:fs";
import { catalogPage } from "./catalog-page.ts";
import { policyPage } from "./policy-page.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

writeFileSync(new URL("docs/policy.md", root), policyPage(read("examples/policy.json")));
writeFileSync(new URL("docs/catalog.md", root), catalogPage(read("examples/catalog.json")));
