import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import * as core from "@basketwise/core";
const dir = "/work/shared/scenarios/";
let pass=0, fail=0;
for (const f of readdirSync(dir)) {
  const s = JSON.parse(readFileSync(dir+f,"utf8"));
  try {
  const whole = core.scenarioGraph(s);
  const policy = core.completePolicy(s.policy);
  const enc = core.encodePacks(whole, { digest: (t)=>createHash("sha256").update(t).digest("hex").slice(0,32) });
  const { graph, problems } = await core.openGraph({ pointer: enc.pointer, needs: core.needsOf(s.request, policy), cache: core.packCache(), read: async (keys)=> new Map(keys.map(k=>[k, enc.values.get(k) ?? null])) });
  if (problems.length) console.log(problems);
  const ctx = { graph, playbook: core.PLAYBOOK, policy, at: Date.parse(s.at), requestId: "r" };
  const r = core.decide(s.request, ctx);
  const quick = core.decide({...s.request, explain:false}, ctx);
  const { withheld: _, ...rest } = r;
  if (JSON.stringify(rest) !== JSON.stringify(quick)) console.log("DIFF", f, JSON.stringify(rest), JSON.stringify(quick));
  const bad = core.checkScenario(s.expect, r);
  if (bad.length) { fail++; console.log("FAIL", f, bad.join("\n   ")); } else pass++;
  } catch (e) { fail++; console.log("ERR", f, e); }
}
console.log(pass, "passed,", fail, "failed");
