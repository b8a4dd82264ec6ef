import type { Order } from "@basketwise/core";
import { linesOf } from "../log/lines-of.ts";
import type { Piece } from "./log-pieces.ts";

/** Tells each order of the log once. */
export interface OnceTeller {
  /** The lines of an object that are to be told now; `places` is where the ledger says that its orders stand. */
  tell(piece: Piece, places: ReadonlyMap<string, string | null>): string;
  /** The lines that are left. */
  rest(): string;
}

/**
 * Tells each order once, from the object in which the ledger says that it stands; an order has one day, so that it needs
 * to remember a day's at a time. While it tells, orders move: something comes back, and they stand in an object that
 * nobody listed. What moved is told at the end of its day as it stood before. One that is on its way into the log is not
 * told yet; one that the ledger knows nothing of is told, rather than lost.
 */
export function tellOnce(): OnceTeller {
  let today = "";
  let told = new Set<string>();
  let moved = new Map<string, string>();

  const rest = () => [...moved].flatMap(([id, line]) => (told.has(id) ? [] : [`${line}\n`])).join("");

  const tellLine = (name: string, line: string, places: ReadonlyMap<string, string | null>): string => {
    const { orderId } = JSON.parse(line) as Order;
    const place = places.get(orderId);
    if (told.has(orderId) || place === null) return "";
    if (place !== undefined && place !== name) {
      moved.set(orderId, line);
      return "";
    }
    told.add(orderId);
    return `${line}\n`;
  };

  return {
    tell({ day, name, text }, places) {
      let lines = "";
      if (day !== today) {
        lines = rest();
        [today, told, moved] = [day, new Set(), new Map()];
      }
      for (const line of linesOf(text)) lines += tellLine(name, line, places);
      return lines;
    },
    rest,
  };
}
