import { InputError } from "../input-error.ts";
import { rollBack } from "../publish/publish-graph.ts";
import type { Command } from "./command.ts";
import { openStore, STORE_OPTIONS } from "./store-options.ts";

/** Puts an earlier version of the graph back. */
export const rollback: Command = {
  name: "rollback",
  usage: "VERSION [--remote]",
  summary: "Put back a version of the graph that was published before.",
  options: STORE_OPTIONS,
  run: async (given, { out }) => {
    const [version, ...more] = given.positionals;
    if (version === undefined || more.length > 0)
      throw new InputError("rollback: say basketwise rollback VERSION");
    const store = await openStore(given);
    try {
      const published = await rollBack(version, store);
      const line = `graph ${version} in ${store.name}, instead of ${published.before ?? "none"}\n`;
      out(given.options.json === true ? `${JSON.stringify(published)}\n` : line);
    } finally {
      await store.close();
    }
    return 0;
  },
};
