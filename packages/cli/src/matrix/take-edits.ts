import type { WholeGraph } from "@basketwise/core";
import { writeServedPolicy } from "../graph/graph-folder.ts";
import { readOwnPolicyOf } from "../graph/read-policy.ts";
import { readText } from "../io/read-text.ts";
import { checkEdits } from "./check-edits.ts";
import type { EditRow } from "./edit-row.ts";
import { readEditsOf, writeEditsOf } from "./edits-file.ts";
import { knownIn } from "./known.ts";
import { parseEdits } from "./parse-edits.ts";
import { titlesIn } from "./titles-in.ts";
import { withEdits } from "./with-edits.ts";

/**
 * Takes a merchant's edits for those of a folder, in place of all before. InputError names the first that is wrong, and
 * then nothing was changed.
 */
export async function takeEdits(
  file: string,
  folder: string,
  graph: WholeGraph,
): Promise<readonly EditRow[]> {
  const edits = parseEdits(file, await readText(file));
  // What can't be read of those before is what these take the place of.
  const before = await readEditsOf(folder).catch(() => []);
  const products = graph.productIds.flatMap((id) => graph.listing(id)?.product ?? []);
  checkEdits(file, edits, knownIn(products), before);
  const served = withEdits(await readOwnPolicyOf(folder), edits, file);
  writeEditsOf(folder, edits, titlesIn(graph));
  writeServedPolicy(folder, served);
  return edits;
}
