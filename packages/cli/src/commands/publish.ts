import { completePolicy } from "@basketwise/core";
import { readFolderKeys, readFolderPointer, readSoundValues } from "../graph/graph-folder.ts";
import { policyNotes } from "../graph/policy-notes.ts";
import { checkCurrency, readOwnPolicyOf, readPolicyOf } from "../graph/read-policy.ts";
import { namesIn } from "../graph/stray-names.ts";
import { titlesOf } from "../graph/titles-of.ts";
import { InputError } from "../input-error.ts";
import { readEditsOf } from "../matrix/edits-file.ts";
import { publishedMatrix } from "../matrix/published-matrix.ts";
import { publishGraph } from "../publish/publish-graph.ts";
import type { Command } from "./command.ts";
import { openStore, STORE_OPTIONS } from "./store-options.ts";

/** Puts a built graph where the worker reads it. */
export const publish: Command = {
  name: "publish",
  usage: "DIR [--remote]",
  summary:
    "Publish a built graph into local KV, or into your own at Cloudflare; a running worker changes over, whole, within half a minute.",
  options: {
    ...STORE_OPTIONS,
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
    progress(`reading ${folder}`);
    const matrix = await publishedMatrix({ pointer, read, policy, edits: await readEditsOf(folder) });
    const notes = [...(await notesOn(folder)), ...matrix.notes];
    const store = await openStore(given);
    try {
      progress(`publishing to ${store.name}`);
      const published = await publishGraph(
        {
          pointer,
          keys,
          read,
          policy: Object.keys(policy).length > 0 ? JSON.stringify(policy) : undefined,
          matrix: matrix.text,
          force: given.options.force === true,
        },
        store,
      );
      const { graphVersion, before, written, kept } = published;
      const change = before === graphVersion ? "unchanged" : `instead of ${before ?? "none"}`;
      const line = `graph ${graphVersion} in ${store.name}, ${change}: ${written} written, ${kept} there already\n`;
      const report = { ...published, ...(notes.length > 0 && { notes }) };
      const lines = [line, ...notes.map((note) => `${note}\n`)];
      out(given.options.json === true ? `${JSON.stringify(report)}\n` : lines.join(""));
    } finally {
      await store.close();
    }
    return 0;
  },
};

/** What the merchant may not have meant in the policy beside a graph. */
async function notesOn(folder: string): Promise<string[]> {
  const policy = completePolicy(await readOwnPolicyOf(folder));
  const ids = namesIn(policy).map(({ productId }) => productId);
  const known = await titlesOf(folder, ids, policy);
  return policyNotes(policy, (id) => known.has(id));
}
