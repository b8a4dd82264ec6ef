import {
  completePolicy,
  crossSellMatrix,
  DEFAULT_LINES,
  MOST_LINES,
  type Policy,
  type WholeGraph,
} from "@basketwise/core";
import { openWholeFolder } from "../graph/open-whole-folder.ts";
import { readPolicyOf } from "../graph/read-policy.ts";
import { InputError } from "../input-error.ts";
import { writeWhole } from "../io/write-whole.ts";
import { dearerNotes } from "../matrix/dearer-edits.ts";
import { describeMatrix } from "../matrix/describe-matrix.ts";
import { countEdits, describeCounts, type EditRow } from "../matrix/edit-row.ts";
import { editsFile, readEditsOf } from "../matrix/edits-file.ts";
import { matrixCsv } from "../matrix/matrix-csv.ts";
import { matrixPage } from "../matrix/page/matrix-page.ts";
import { describePending, pendingAdds } from "../matrix/pending-adds.ts";
import { takeEdits } from "../matrix/take-edits.ts";
import { titlesIn } from "../matrix/titles-in.ts";
import type { Command, Given } from "./command.ts";
import { countOption, textOption } from "./input-options.ts";

const LINES = `1 to ${MOST_LINES}, default ${DEFAULT_LINES}`;

/** Shows what goes with what, and takes a merchant's word on it. */
export const matrix: Command = {
  name: "matrix",
  usage: "DIR [--html FILE] [--csv FILE] [--edits FILE]",
  summary:
    "Show what goes with what in a built graph: a table, a page for the wall, or a CSV to edit and give back.",
  options: {
    html: {
      type: "string",
      value: "FILE",
      help: "write a page that needs nothing else: for a screen, or A3 paper",
    },
    csv: {
      type: "string",
      value: "FILE",
      help: "write a line a pair; fill in its column edit: pin, forbid or add",
    },
    edits: { type: "string", value: "FILE", help: "take such a CSV's edits, in place of all before" },
    rows: { type: "string", value: "N", help: `what customers came for, at most (${LINES})` },
    columns: { type: "string", value: "N", help: `what goes with it, at most (${LINES})` },
  },
  run: async (given, { out, progress }) => {
    const [folder, ...more] = given.positionals;
    if (folder === undefined || more.length > 0) throw new InputError("matrix: say basketwise matrix DIR");
    const lines = { rows: linesOption("rows", given), columns: linesOption("columns", given) };
    const [html, csv, file] = ["html", "csv", "edits"].map((name) => textOption(given.options[name]));
    progress(`opening ${folder}`);
    const graph = await openWholeFolder(folder);
    const taken = file === undefined ? undefined : await takeEdits(file, folder, graph);
    const policy = completePolicy(await readPolicyOf(folder));
    const edits = await readEditsOf(folder);
    const found = crossSellMatrix(graph, { policy, edits, ...lines });
    if (html !== undefined) writeWhole(html, matrixPage(found));
    if (csv !== undefined) writeWhole(csv, matrixCsv(found, edits, titlesIn(graph)));
    if (given.options.json === true) {
      out(`${JSON.stringify(taken ? takenJson(taken, graph, policy) : found)}\n`);
      return 0;
    }
    const size = `${found.rows.length} × ${found.columns.length}, ${found.cells.length} cells`;
    if (taken) out(describeTaken(taken, folder, graph, policy));
    if (html !== undefined) out(`${html}: ${size}\n`);
    if (csv !== undefined)
      out(`${csv}: ${size}; fill in the column edit, then basketwise matrix ${folder} --edits ${csv}\n`);
    if (!taken && html === undefined && csv === undefined) out(describeMatrix(found));
    return 0;
  },
};

function linesOption(name: "rows" | "columns", given: Given): number {
  return countOption(name, given, { least: 1, most: MOST_LINES }) ?? DEFAULT_LINES;
}

function takenJson(edits: readonly EditRow[], graph: WholeGraph, policy: Policy) {
  const notes = dearerNotes(edits, graph, policy);
  return { ...countEdits(edits), pending: pendingAdds(edits, graph), ...(notes.length > 0 && { notes }) };
}

function describeTaken(edits: readonly EditRow[], folder: string, graph: WholeGraph, policy: Policy): string {
  const pending = pendingAdds(edits, graph);
  return [
    `${editsFile(folder)}: ${describeCounts(edits)}`,
    ...(pending > 0 ? [describePending(pending)] : []),
    ...dearerNotes(edits, graph, policy),
    "",
  ].join("\n");
}
