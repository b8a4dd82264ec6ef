import type { Money } from "@basketwise/core";
import type { CustomerRow } from "./customer-row.ts";
import { GROUPS, type SegmentGroup } from "./groups.ts";

/** What the customers of a segment bought. */
export interface SegmentCounts {
  readonly customers: number;
  /** Orders of which something was kept. */
  readonly orders: number;
  /** What was kept at the prices paid. */
  readonly revenue: Money;
  /** Pieces bought, and of these how many came back. */
  readonly units: number;
  readonly returnedUnits: number;
}

/** A segment with its counts. */
export interface CountedSegment extends SegmentCounts {
  readonly name: string;
}

/** A group with its segments, in the order in which they are shown. */
export interface CountedGroup extends Pick<SegmentGroup, "code" | "title"> {
  readonly segments: readonly CountedSegment[];
}

/** Everybody, and each group. */
export interface Counted {
  readonly all: SegmentCounts;
  readonly groups: readonly CountedGroup[];
}

/** Counts customers one by one. */
export interface SegmentTally {
  add(row: CustomerRow): void;
  result(): Counted;
}

/** Begins to count. */
export function segmentTally(): SegmentTally {
  let all = NOBODY;
  const groups = GROUPS.map((group) => ({ group, counts: new Map<string, SegmentCounts>() }));
  return {
    add: (row) => {
      all = plus(all, row);
      for (const { group, counts } of groups) {
        for (const name of group.of(row)) counts.set(name, plus(counts.get(name) ?? NOBODY, row));
      }
    },
    result: () => ({
      all,
      groups: groups
        .filter(({ group, counts }) => counts.size > 0 || group.alsoEmpty)
        .map(({ group, counts }) => countedGroup(group, counts)),
    }),
  };
}

const NOBODY: SegmentCounts = {
  customers: 0,
  orders: 0,
  revenue: 0 as Money,
  units: 0,
  returnedUnits: 0,
};

function plus(counts: SegmentCounts, row: CustomerRow): SegmentCounts {
  return {
    customers: counts.customers + 1,
    orders: counts.orders + row.orders,
    revenue: (counts.revenue + row.revenue) as Money,
    units: counts.units + row.units,
    returnedUnits: counts.returnedUnits + row.returnedUnits,
  };
}

function countedGroup(
  { code, title, names = [] }: SegmentGroup,
  counts: ReadonlyMap<string, SegmentCounts>,
): CountedGroup {
  const fixed = names.map((name) => ({ name, ...(counts.get(name) ?? NOBODY) }));
  const others = Array.from(counts, ([name, own]) => ({ name, ...own })).filter(
    ({ name }) => !names.includes(name),
  );
  others.sort((a, b) => b.customers - a.customers || (a.name < b.name ? -1 : 1));
  return { code, title, segments: [...fixed, ...others] };
}
