import {
  readFolderKeys,
  readFolderPointer,
  readFolderPolicy,
  readSoundValues,
} from "../graph/graph-folder.ts";
import { checkCurrency, readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
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
    const found = await readFolderPolicy(folder);
    const store = await openStore(given);
    try {
      progress(`publishing to ${store.name}`);
      const read = readSoundValues(folder);
      const published = await publishGraph(
        {
          pointer,
          keys,
          read,
          policy: found && JSON.stringify(policy),
          force: given.options.force === true,
        },
        store,
      );
      const { graphVersion, before, written, kept } = published;
      const change = before === graphVersion ? "unchanged" : `instead of ${before ?? "none"}`;
      const line = `graph ${graphVersion} in ${store.name}, ${change}: ${written} written, ${kept} there already\n`;
      out(given.options.json === true ? `${JSON.stringify(published)}\n` : line);
    } finally {
      await store.close();
    }
    return 0;
  },
};
