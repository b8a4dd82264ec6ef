import type { SessionReport } from "../sessions/session-report.ts";
import { badRowLines } from "./bad-row-lines.ts";
import { listCounts } from "./shop-lines.ts";

/** What reading the viewed sessions found, in lines for a human; every row is accounted for. */
export function describeSessions(report: SessionReport): string {
  const { sessions, views, rows, products, unknown } = report;
  return [
    `${sessions} viewed sessions, ${views} views of ${products} products`,
    `${rows} rows: ${rowsBy(report)}`,
    ...report.notes,
    ...(unknown.products > 0
      ? [`${unknown.looks} looks are at ${unknown.products} products that the catalog doesn't hold`]
      : []),
    ...badRowLines({ count: report.badRows, first: report.firstBadRows }),
    "",
  ].join("\n");
}

function rowsBy(report: SessionReport): string {
  return listCounts([
    [report.views, "views"],
    [report.notViews, "other events"],
    [report.nameless, "of no session"],
    [report.outsideWindow, "outside the window"],
    [report.crawled, "no customer's"],
    [report.badRows, "bad"],
  ]);
}
