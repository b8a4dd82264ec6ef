import { erasedProfilesKv } from "../../bindings/erased-profiles-kv.ts";
import { erasuresD1 } from "../../bindings/erasures-d1.ts";
import { intakeQueue } from "../../bindings/intake-queue.ts";
import { needed } from "../../bindings/needed.ts";
import { textsKv } from "../../bindings/texts-kv.ts";
import { textsR2 } from "../../bindings/texts-r2.ts";
import type { EraseMessage } from "../../intake/message.ts";
import type { Take } from "../../intake/take.ts";
import type { Erasures } from "../../storage/erasures.ts";
import { goOn } from "./go-on.ts";
import type { ErasePass } from "./pass.ts";

/**
 * Takes customers out of the stores, a step at a time: what is left goes back into the queue. Messages that begin are one
 * pass, and what comes twice makes no difference.
 */
export const takeErasures: Take<EraseMessage> = async (messages, bindings, kit) => {
  const erasures = erasuresD1(needed(bindings, "LEDGER"));
  const intake = intakeQueue(needed(bindings, "INTAKE"));
  const { GRAPH, LOG } = bindings;
  const everybody = await erasures.all();
  const [first, ...others] = await passesOf(messages, erasures);
  if (!first || everybody.length === 0) return;
  if (isNew(first)) await erasedProfilesKv(GRAPH).tell(everybody);
  const stores = { profiles: textsKv(GRAPH), log: LOG && textsR2(LOG) };
  const left = await goOn(first, { stores, everybody: new Set(everybody) });
  if (!left) await erasures.finish(first.customers, new Date(kit.now()).toISOString());
  const rest = left ? [...others, left] : others;
  await intake.send(rest.map((pass) => ({ kind: "erase", pass })));
};

/** The passes that messages speak of. Those that begin are one, and of those for the same customers the one that is further on does. */
async function passesOf(messages: readonly EraseMessage[], erasures: Erasures): Promise<ErasePass[]> {
  const passes = new Map<string, ErasePass>();
  const add = (pass: ErasePass) => {
    const name = JSON.stringify(pass.customers);
    const known = passes.get(name);
    if (!known || isFurther(pass, known)) passes.set(name, pass);
  };
  const begins = messages.filter(({ pass }) => pass === undefined);
  if (begins.length > 0) {
    const since = begins.map((message) => message.since).find((moment) => moment !== undefined);
    add({ customers: await erasures.open(since), part: 0 });
  }
  for (const { pass } of messages) if (pass) add(pass);
  return [...passes.values()];
}

/** Cursors can't be compared; either of two in one part is right, for all before it was gone through for the same customers. */
function isFurther(a: ErasePass, b: ErasePass): boolean {
  return a.part > b.part || (a.part === b.part && a.cursor !== undefined);
}

function isNew({ part, cursor }: ErasePass): boolean {
  return part === 0 && cursor === undefined;
}
