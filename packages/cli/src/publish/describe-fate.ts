import type { PolicyFate } from "./publish-policy.ts";

/** What became of the policy at the edge, in one line for a human. */
export function describeFate({ outcome, version, own }: PolicyFate): string {
  return SENTENCES[outcome](version, own);
}

const SENTENCES: Readonly<Record<PolicyFate["outcome"], (version: string, own?: string) => string>> = {
  none: () => "policy: there is none, the defaults hold",
  damaged: () =>
    "policy: the one that is there can't be read, so that nothing is offered; build with --policy FILE and publish",
  unchanged: (version) => `policy: ${version}, unchanged`,
  served: (version) => `policy: ${version} from now on`,
  kept: (version, own) =>
    own === undefined
      ? `policy: ${version} stays; there is none beside the graph`
      : `policy: ${version} stays, for it came after ${own}, which has not changed; basketwise rollback --policy ${own} puts that back`,
};
