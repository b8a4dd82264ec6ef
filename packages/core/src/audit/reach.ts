import { isGrounded } from "./grounded.ts";
import type { Tally } from "./shape.ts";

/** How many answers have an offer. */
export interface Reach {
  readonly asked: number;
  /** Answers with an offer of any technique. */
  readonly offered: number;
  /** Answers with an offer by `complement` or better. */
  readonly grounded: number;
  /** Questions whose basket has a tie that is evidence, and of these the answers by `complement` or better. */
  readonly tied: number;
  readonly groundedOfTied: number;
  /** Answers by technique, those with none left out. */
  readonly byTechnique: Readonly<Record<string, number>>;
}

/** Counts who gets an offer, and by which technique. */
export function reach(): Tally<Reach> {
  const sums = { asked: 0, offered: 0, grounded: 0, tied: 0, groundedOfTied: 0 };
  const techniques = new Map<string, number>();
  return {
    add({ response, tied }) {
      const grounded = isGrounded(response);
      sums.asked++;
      if (response.offers.length > 0) sums.offered++;
      if (grounded) sums.grounded++;
      if (tied) sums.tied++;
      if (tied && grounded) sums.groundedOfTied++;
      const { technique } = response;
      if (technique !== undefined) techniques.set(technique, (techniques.get(technique) ?? 0) + 1);
    },
    result: () => ({ ...sums, byTechnique: Object.fromEntries([...techniques].sort(mostFirst)) }),
  };
}

function mostFirst([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number {
  return n - m || (a < b ? -1 : 1);
}
