import type { Bindings } from "../bindings/env.ts";
import type { Kit } from "../deps.ts";
import { budget } from "../storage/budget.ts";
import type { KeptEvent } from "./kept-event.ts";

/** Milliseconds that events wait for the policy, which says what placements there are. */
const PATIENCE_MS = 2_000;

/** What an offer can be of. */
export interface KnownNames {
  readonly techniques: ReadonlySet<string>;
  readonly placements: ReadonlySet<string>;
}

/** The techniques and placements of this store; undefined where its policy can't be read now. */
export async function knownNames(bindings: Bindings, kit: Kit): Promise<KnownNames | undefined> {
  const visit = { budget: budget(PATIENCE_MS), later: () => undefined };
  try {
    const head = await kit.store(bindings).head(visit);
    if ("problem" in head) return undefined;
    const codes = kit.playbook.techniques.map(({ code }) => code);
    return { techniques: new Set(codes), placements: new Set(Object.keys(head.policy.placements)) };
  } finally {
    visit.budget.end();
  }
}

/** What names an event and its items. */
type Naming = Pick<KeptEvent, "technique" | "placement">;

/**
 * An event in which names of techniques and placements that there are not are empty: anybody can make them up, and each would be rows
 * of the counts for a year. The log keeps them.
 */
export function knownOnly(event: KeptEvent, names: KnownNames | undefined): KeptEvent {
  if (names === undefined) return event;
  const nameIn = (known: ReadonlySet<string>, name: string) => (known.has(name) ? name : "");
  const known = <N extends Naming>({ technique, placement, ...rest }: N) => ({
    ...rest,
    ...(technique !== undefined && { technique: nameIn(names.techniques, technique) }),
    ...(placement !== undefined && { placement: nameIn(names.placements, placement) }),
  });
  const { items, ...own } = event;
  return { ...known(own), ...(items && { items: items.map(known) }) };
}
