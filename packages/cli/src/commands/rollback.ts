import { InputError } from "../input-error.ts";
import { describeVersions, listVersions } from "../publish/list-versions.ts";
import { rollBackGraph, rollBackPolicy } from "../publish/roll-back.ts";
import type { Store } from "../publish/store.ts";
import type { Command } from "./command.ts";
import { textOption } from "./input-options.ts";
import { openStore, STORE_OPTIONS } from "./store-options.ts";

/** Puts an earlier version of the graph or of the policy back, or lists what there is. */
export const rollback: Command = {
  name: "rollback",
  usage: "[VERSION] [--remote]",
  summary:
    "Put back a version of the graph, or of the policy, that was published before; without one, list them.",
  options: {
    ...STORE_OPTIONS,
    policy: { type: "string", value: "VERSION", help: "put this version of the policy back" },
  },
  run: async (given, { out }) => {
    const [version, ...more] = given.positionals;
    if (more.length > 0) throw new InputError("rollback: say basketwise rollback VERSION");
    const asked = { version, policy: textOption(given.options.policy) };
    const store = await openStore(given);
    try {
      const { report, lines } = await answer(asked, store);
      out(given.options.json === true ? `${JSON.stringify(report)}\n` : lines);
    } finally {
      await store.close();
    }
    return 0;
  },
};

/** What is to be put back; nothing is to be listed. */
interface Asked {
  readonly version: string | undefined;
  readonly policy: string | undefined;
}

async function answer({ version, policy }: Asked, store: Store): Promise<{ report: object; lines: string }> {
  if (version === undefined && policy === undefined) {
    const versions = await listVersions(store);
    return { report: versions, lines: describeVersions(versions, store.name) };
  }
  const graph = version === undefined ? undefined : await rollBackGraph(version, store);
  const put = policy === undefined ? undefined : await rollBackPolicy(policy, store);
  const line = (what: string, to: string, before = "none") =>
    `${what} ${to} in ${store.name}, instead of ${before}\n`;
  return {
    report: {
      ...(graph && {
        graphVersion: graph.version,
        ...(graph.before !== undefined && { before: graph.before }),
      }),
      ...(put && { policy: put }),
    },
    lines: [
      graph && line("graph", graph.version, graph.before),
      put && line("policy", put.version, put.before),
    ].join(""),
  };
}
