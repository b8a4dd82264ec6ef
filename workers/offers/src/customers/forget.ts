import type { ErasedProfiles } from "../storage/erased-profiles.ts";
import type { Erasure, Erasures } from "../storage/erasures.ts";
import type { Intake } from "../storage/intake.ts";

/** What {@link forget} works with. */
export interface ForgetOptions {
  readonly erasures: Erasures;
  readonly profiles: ErasedProfiles;
  readonly intake: Intake;
  /** Called once nothing of the customer is taken in any more. */
  readonly onAsked: () => void;
  /** The moment they ask, ISO 8601 UTC. */
  readonly at: string;
}

/**
 * Forgets a customer by pseudonym: from now on nothing is taken in under it, its profile is gone, and the log is gone
 * through by the queue. Rejects where a store fails; to do it again goes on where it failed.
 */
export async function forget(customer: string, options: ForgetOptions): Promise<Erasure> {
  const { erasures, profiles, intake, onAsked, at } = options;
  const erasure = await erasures.ask(customer, at);
  onAsked();
  if (erasure.finishedAt === undefined) await intake.send([{ kind: "erase" }]);
  const everybody = await erasures.all();
  await profiles.tell(everybody);
  await profiles.remove(customer, new Set(everybody));
  return erasure;
}
