import { budget, OVER } from "./budget.ts";
import type { Limiter } from "./limiter.ts";

/** Milliseconds for which a limiter that failed is not asked again, so that it costs one request in a while and not each. */
const REST_MS = 5_000;

/** A limiter that never stands in the way. */
export interface PatientLimiter {
  /** Whether one more is within the limit of that name; where nobody says so within the time, it is. */
  allows(name: string, milliseconds: number): Promise<boolean>;
}

/** Makes a limiter patient; `name` is what the merchant knows it by. */
export function patientLimiter(limiter: Limiter, name: string): PatientLimiter {
  let restUntil = Number.NEGATIVE_INFINITY;
  const rest = (why: string) => {
    restUntil = performance.now() + REST_MS;
    console.error(`${name}: ${why}; whoever asks is let in meanwhile`);
    return true;
  };
  return {
    async allows(asking, milliseconds) {
      if (performance.now() < restUntil) return true;
      const patience = budget(milliseconds);
      try {
        const found = await patience.wait(limiter.allows(asking));
        return found === OVER ? rest(`no answer within ${milliseconds} ms`) : found;
      } catch (error) {
        return rest(String(error));
      } finally {
        patience.end();
      }
    },
  };
}
