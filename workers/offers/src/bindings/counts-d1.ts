import type { InsightsBy } from "@basketwise/core";
import type { CountName } from "../events/tally.ts";
import type { Count, Countable, Counts, KeyedCount } from "../storage/counts.ts";
import { lots } from "../storage/lots.ts";

/** Characters of one parameter: D1 takes 2 MB, and a character has up to three bytes. */
const MOST_CHARACTERS = 500_000;

const COUNTED_ON = `
  SELECT event_id, day FROM seen_events WHERE event_id IN (SELECT value FROM json_each(?1))`;

/** Each row of ?1 is what an event adds; those of events that were counted before add nothing. */
const ADD = `
  INSERT INTO daily_counts (day, name, technique, placement, product_id, experiment, variant, events, amount)
  SELECT added.value ->> 1, added.value ->> 2, added.value ->> 3, added.value ->> 4, added.value ->> 5,
    added.value ->> 6, added.value ->> 7, COUNT(*), SUM(added.value ->> 8)
  FROM json_each(?1) AS added
  WHERE NOT EXISTS (SELECT 1 FROM seen_events WHERE event_id = added.value ->> 0)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT DO UPDATE SET events = events + excluded.events, amount = amount + excluded.amount`;

const REMEMBER = `
  INSERT INTO seen_events (event_id, day)
  SELECT seen.value ->> 0, seen.value ->> 1 FROM json_each(?1) AS seen WHERE true
  ON CONFLICT DO NOTHING`;

const TOTAL = `
  SELECT name, SUM(events) AS events, TOTAL(amount) AS amount
  FROM daily_counts WHERE day BETWEEN ?1 AND ?2 GROUP BY name`;

/** What tells the counts apart: a key, and the experiment that a variant is of. */
const KEYS: Readonly<Record<InsightsBy, { readonly key: string; readonly experiment: string }>> = {
  technique: { key: "c.technique", experiment: "''" },
  placement: { key: "c.placement", experiment: "''" },
  product: { key: "c.product_id", experiment: "''" },
  variant: { key: "c.variant", experiment: "c.experiment" },
};

const keyed = ({ key, experiment }: (typeof KEYS)[InsightsBy]) => `
  WITH ranked AS (
    SELECT ${key} AS key, ${experiment} AS experiment, COUNT(*) OVER () AS keys,
      ROW_NUMBER() OVER (ORDER BY
        SUM(CASE c.name WHEN 'view_promotion' THEN c.events ELSE 0 END) DESC, SUM(c.events) DESC, ${experiment}, ${key}
      ) AS place
    FROM daily_counts AS c WHERE c.day BETWEEN ?1 AND ?2 AND ${key} <> ''
    GROUP BY 1, 2
  )
  SELECT ranked.key, ranked.experiment, ranked.keys, c.name, SUM(c.events) AS events, TOTAL(c.amount) AS amount
  FROM ranked JOIN daily_counts AS c ON ${key} = ranked.key AND ${experiment} = ranked.experiment
  WHERE ranked.place <= ?3 AND c.day BETWEEN ?1 AND ?2
  GROUP BY ranked.place, c.name ORDER BY ranked.place, c.name`;

/** The counts as the ledger in D1 keeps them. */
export function countsD1(ledger: D1Database): Counts {
  return {
    async countedOn(eventIds) {
      const found = new Map<string, string>();
      for (const lot of lots(eventIds, ({ length }) => length + 3, MOST_CHARACTERS)) {
        const { results } = await ledger
          .prepare(COUNTED_ON)
          .bind(JSON.stringify(lot))
          .all<{ event_id: string; day: string }>();
        for (const { event_id, day } of results) found.set(event_id, day);
      }
      return found;
    },
    async add(events) {
      for (const lot of lots(events.map(rowsOf), ({ size }) => size, MOST_CHARACTERS)) {
        const seen = lot.map(({ seen }) => seen);
        const added = lot.flatMap(({ added }) => added);
        // One transaction: what is counted is remembered, and what was remembered when it began is not counted.
        await ledger.batch([
          ledger.prepare(ADD).bind(JSON.stringify(added)),
          ledger.prepare(REMEMBER).bind(JSON.stringify(seen)),
        ]);
      }
    },
    async find({ from, until, by, limit }) {
      const [total, rows] = await ledger.batch([
        ledger.prepare(TOTAL).bind(from, until),
        ledger.prepare(keyed(KEYS[by])).bind(from, until, limit),
      ]);
      const found = (rows?.results ?? []) as (KeyedCount & { keys: number })[];
      return {
        total: (total?.results ?? []) as Count[],
        keyed: found.map(({ keys: _, ...count }) => count),
        keys: found[0]?.keys ?? 0,
      };
    },
  };
}

/** The rows of an event as the statements take them, and how many characters they are. */
interface Rows {
  readonly seen: readonly [eventId: string, receivedOn: string];
  readonly added: readonly (readonly [
    eventId: string,
    day: string,
    name: CountName,
    ...(string | number)[],
  ])[];
  readonly size: number;
}

function rowsOf({ eventId, receivedOn, day, tallies }: Countable): Rows {
  const added = tallies.map(
    ({ name, technique, placement, productId, experiment, variant, amount }) =>
      [eventId, day, name, technique, placement, productId, experiment, variant, amount] as const,
  );
  return { seen: [eventId, receivedOn], added, size: JSON.stringify(added).length };
}
