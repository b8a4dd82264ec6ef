import { existsSync } from "node:fs";
import {
  completePolicy,
  openWhole,
  type Pointer,
  type PolicyInput,
  type ReadValues,
  type WholeGraph,
} from "@basketwise/core";
import {
  readFolderKeys,
  readFolderPointer,
  readFolderPolicy,
  readSoundValues,
} from "../graph/graph-folder.ts";
import { knowsRefs } from "../graph/notes/knows-refs.ts";
import { policyNotes } from "../graph/policy-notes.ts";
import { checkCurrency, readOwnPolicyOf, readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { editsFile, readEditsOf } from "../matrix/edits-file.ts";
import { publishedMatrix } from "../matrix/published-matrix.ts";
import { describePublished } from "../profiles/describe-published.ts";
import { publishProfiles } from "../profiles/publish-profiles.ts";
import { describeFate } from "../publish/describe-fate.ts";
import { type Published, publishGraph } from "../publish/publish-graph.ts";
import { findScenarioFiles } from "../scenarios/find-scenario-files.ts";
import { readScenario } from "../scenarios/read-scenario.ts";
import type { Command } from "./command.ts";
import { textOption } from "./input-options.ts";
import { PROFILE_OPTIONS, profilesOption } from "./profile-options.ts";
import { openStore, STORE_OPTIONS } from "./store-options.ts";

/** Puts a built graph where the worker reads it. */
export const publish: Command = {
  name: "publish",
  usage: "DIR [--profiles FILE.ndjson] [--remote]",
  summary:
    "Publish a built graph into local KV, or into your own at Cloudflare; a running worker changes over, whole, within a minute.",
  options: {
    ...STORE_OPTIONS,
    scenarios: {
      type: "string",
      value: "PATH",
      help: "what PUT /v1/policy?dryRun=true tries a policy on: scenario files, or a folder of them",
    },
    ...PROFILE_OPTIONS,
    force: { type: "boolean", help: "write every pack anew, also those that are there: mends damaged ones" },
  },
  run: async (given, { out, progress }) => {
    const [folder, ...more] = given.positionals;
    if (folder === undefined || more.length > 0) throw new InputError("publish: say basketwise publish DIR");
    const pointer = await readFolderPointer(folder);
    // Read before anything is written: a policy that the worker would refuse is refused here.
    const policy = await readPolicyOf(folder);
    checkCurrency(folder, policy, pointer.facts);
    const keys = await readFolderKeys(folder, pointer);
    const read = readSoundValues(folder);
    const scenarios = await scenariosAt(textOption(given.options.scenarios));
    const profiles = await profilesOption(given);
    progress(`reading ${folder}`);
    const { matrix, notes } = await lookOver(folder, { policy, pointer, read });
    const store = await openStore(given);
    try {
      progress(`publishing to ${store.name}`);
      const published = await publishGraph(
        {
          pointer,
          keys,
          read,
          policy: (await speaksOfPolicy(folder)) ? policy : undefined,
          matrix,
          scenarios,
          force: given.options.force === true,
        },
        store,
      );
      const known =
        profiles && (await publishProfiles(profiles, store, { force: given.options.force === true }));
      const { graphVersion, written, kept } = published;
      const change = changeOf(published);
      const line = `graph ${graphVersion} in ${store.name}, ${change}: ${written} written, ${kept} there already\n`;
      const report = { ...published, ...(known && { profiles: known }), ...(notes.length > 0 && { notes }) };
      const said = known ? [`${describePublished(known)}\n`] : [];
      const lines = [
        line,
        `${describeFate(published.policy)}\n`,
        ...said,
        ...notes.map((note) => `${note}\n`),
      ];
      out(given.options.json === true ? `${JSON.stringify(report)}\n` : lines.join(""));
    } finally {
      await store.close();
    }
    return 0;
  },
};

/** What became of the graph that was there; a policy, matrix or scenarios alone may be new. */
function changeOf({ graphVersion, before, written }: Published): string {
  if (before !== graphVersion) return `instead of ${before ?? "none"}`;
  return written > 0 ? "unchanged but for its policy, matrix or scenarios" : "unchanged";
}

/** Whether a folder says what the policy is: by one of its own or by edits of the matrix, be they taken back since. */
async function speaksOfPolicy(folder: string): Promise<boolean> {
  return existsSync(editsFile(folder)) || (await readFolderPolicy(folder)) !== undefined;
}

/** The scenarios at a path as they are published; none where no path was given. */
async function scenariosAt(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const scenarios = await Promise.all((await findScenarioFiles([path])).map(readScenario));
  return JSON.stringify(scenarios);
}

/** The matrix as it is published, and what the merchant should know of policy and edits; the graph is let go after it. */
async function lookOver(
  folder: string,
  { policy, pointer, read }: { policy: PolicyInput; pointer: Pointer; read: ReadValues },
): Promise<{ matrix: string; notes: string[] }> {
  const graph = await openSound(pointer, read);
  const { text, notes } = publishedMatrix({ graph, policy, edits: await readEditsOf(folder) });
  // Of the merchant's own policy: the edits of the matrix have notes of theirs.
  const own = completePolicy(await readOwnPolicyOf(folder));
  return { matrix: text, notes: [...policyNotes(own, knowsRefs(graph)), ...notes] };
}

/** All of a graph; InputError where a pack of it is missing or damaged. */
async function openSound(pointer: Pointer, read: ReadValues): Promise<WholeGraph> {
  const opened = await openWhole(pointer, read);
  if (!opened.ok) throw new InputError(opened.problem.message);
  return opened.value;
}
