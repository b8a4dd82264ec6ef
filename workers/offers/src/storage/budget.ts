/** What stands in place of a value that did not come in time. */
export const OVER: unique symbol = Symbol("over");

/** Milliseconds a request waits for storage in all. A checkout never waits longer for an offer. */
const DEFAULT_BUDGET_MS = 150;

/** The one allowance for all of a request's waiting. */
export interface Budget {
  /** The promise's value, or {@link OVER} when the allowance is used up first. Rejects as the promise does. */
  wait<T>(promise: Promise<T>): Promise<T | typeof OVER>;
  /** Lets go of the timer. */
  end(): void;
}

/** An allowance that starts with the first wait, so that a request that finds all it needs in memory sets no timer. */
export function budget(milliseconds: number): Budget {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Promise<typeof OVER> | undefined;
  return {
    wait(promise) {
      over ??= new Promise((resolve) => {
        timer = setTimeout(() => resolve(OVER), milliseconds);
      });
      return Promise.race([promise, over]);
    },
    end() {
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}

/** The milliseconds that a setting names; the default where it names none. */
export function budgetOf(setting: string | undefined): number {
  const milliseconds = Number(setting);
  return setting && milliseconds >= 0 ? milliseconds : DEFAULT_BUDGET_MS;
}
