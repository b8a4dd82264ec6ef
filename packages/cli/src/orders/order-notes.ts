import { dateNotes } from "./date-notes.ts";
import type { LoadedFile } from "./load-rows.ts";
import type { OrderReport } from "./order-report.ts";
import type { SaleOrders } from "./sale-orders.ts";

/** What whoever reads the result should know of how the files were read, a sentence each. */
export function notesOn(
  report: Omit<OrderReport, "notes">,
  files: readonly LoadedFile[],
  { unknownCountries }: SaleOrders,
): string[] {
  const notes = files.flatMap((file) => [...readingNotes(file), ...dateNotes(file)]);
  if (report.ordersInSeveralFiles > 0) {
    notes.push(
      `${report.ordersInSeveralFiles} orders stand in several files; lines that are the same count once`,
    );
  }
  if (report.ordersToldAgain > 0) {
    notes.push(
      `${report.ordersToldAgain} orders are told several times with the same lines; each counts once, with the most that came back`,
    );
  }
  if (unknownCountries.length > 0) {
    notes.push(`${unknownCountries.length} names are no country: ${unknownCountries.slice(0, 5).join(", ")}`);
  }
  return notes;
}

function readingNotes({ source: { file, kind }, reading }: LoadedFile): string[] {
  return [
    ...(kind === "baskets" ? [`${file}: read as one basket a line`] : []),
    ...(reading.decimalComma ? [`${file}: commas are read as decimal commas`] : []),
  ];
}
