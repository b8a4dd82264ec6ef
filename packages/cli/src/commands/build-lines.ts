import {
  completePolicy,
  type EncodedGraph,
  type PolicyInput,
  type Product,
  type WholeGraph,
} from "@basketwise/core";
import type { CustomersRead } from "../customers/read-customers.ts";
import { knowsRefs } from "../graph/notes/knows-refs.ts";
import { policyNotes } from "../graph/policy-notes.ts";
import { appliedEdits, describeApplied } from "../matrix/applied-edits.ts";
import { dearerNotes } from "../matrix/dearer-edits.ts";
import type { EditRow } from "../matrix/edit-row.ts";
import { editsFile } from "../matrix/edits-file.ts";
import type { Shop } from "../read-shop.ts";
import type { SessionsRead } from "../sessions/read-sessions.ts";
import { describeCustomers } from "./customer-lines.ts";
import { describeSessions } from "./session-lines.ts";
import { describeGraph, describeShop } from "./shop-lines.ts";

/** A built graph with all that it was built of. */
export interface Built {
  readonly folder: string;
  /** The merchant's own: given with this build, or lying beside the graph from before. */
  readonly policy: PolicyInput;
  readonly isPolicyGiven: boolean;
  /** The merchant's own with the pins and forbids of the matrix: what holds. */
  readonly served: PolicyInput;
  readonly edits: readonly EditRow[];
  readonly shop: Shop;
  readonly sessions: SessionsRead | undefined;
  readonly table: CustomersRead | undefined;
  /** The shop's, with what the merchant added to the matrix. */
  readonly catalog: readonly Product[];
  readonly graph: WholeGraph;
  readonly encoded: EncodedGraph;
}

const KILOBYTES_PER_MEGABYTE = 1024;
const SECOND = 1000;

/** What came of a build, as `--json` prints it; parts that a build was not given are absent. */
export function buildResult(built: Built, milliseconds: number) {
  const { shop, sessions, table, edits, catalog, graph, encoded } = built;
  const { orderReport, catalogReport } = shop;
  const reports = [orderReport, catalogReport, sessions?.report, table];
  const policy = completePolicy(built.policy);
  const notes = [...policyNotes(policy, knowsRefs(graph)), ...dearerNotes(edits, graph, policy)];
  return {
    orders: orderReport.orders,
    lines: orderReport.lines,
    products: shop.catalog.length,
    pairs: graph.facts.pairs,
    ...(sessions && { sessions: sessions.report.sessions }),
    ...(table && { customers: table.matched }),
    badRows: reports.reduce((sum, report) => sum + (report?.badRows ?? 0), 0),
    seconds: Math.round(milliseconds) / SECOND,
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / KILOBYTES_PER_MEGABYTE),
    graphVersion: encoded.pointer.facts.version,
    measure: graph.facts.measure,
    ...(graph.facts.parameters && { parameters: graph.facts.parameters }),
    ...(graph.facts.why && { why: graph.facts.why }),
    ...(edits.length > 0 && { edits: appliedEdits(edits, catalog) }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The same in lines for a human. */
export function describeBuilt(built: Built, { seconds, notes = [] }: ReturnType<typeof buildResult>): string {
  const { folder, shop, sessions, table, edits, catalog, encoded } = built;
  return [
    describeShop(shop, seconds),
    sessions ? describeSessions(sessions.report) : "",
    describeApplied(edits, catalog, editsFile(folder)),
    table ? describeCustomers(table) : "",
    describeGraph(encoded, shop.catalog, folder),
    ...notes.map((note) => `${note}\n`),
  ].join("");
}
