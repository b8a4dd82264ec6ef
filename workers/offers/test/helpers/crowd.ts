/** An answer that somebody of a crowd got. */
export interface Got<T> {
  /** Who asked, from 0. */
  readonly who: number;
  readonly answer: T;
  /** Milliseconds that it took. */
  readonly took: number;
}

/** Many who ask at the same time, each again shortly after they are answered. */
export interface Crowd<T> {
  /** The answers to what is asked from now on, when everybody has had so many of them. */
  next(each: number): Promise<Got<T>[]>;
  /** Waits for the last answers. Rejects where somebody was not answered. */
  goHome(): Promise<void>;
}

/** Milliseconds between an answer and the next question. */
const PAUSE = 5;

/** Has so many ask. */
export function crowd<T>(size: number, ask: (who: number) => Promise<T>): Crowd<T> {
  let here = true;
  let note: (got: Got<T>, asked: number) => void = () => undefined;
  const stay = async (who: number) => {
    while (here) {
      const asked = performance.now();
      const answer = await ask(who);
      note({ who, answer, took: performance.now() - asked }, asked);
      await scheduler.wait(PAUSE);
    }
  };
  const all = Promise.all(Array.from({ length: size }, (_, who) => stay(who)));
  return {
    async next(each) {
      const start = performance.now();
      const found: Got<T>[] = [];
      const counts = new Array<number>(size).fill(0);
      const enough = new Promise<void>((resolve) => {
        note = (got, asked) => {
          if (asked < start) return;
          found.push(got);
          counts[got.who] = (counts[got.who] ?? 0) + 1;
          if (counts.every((count) => count >= each)) resolve();
        };
      });
      await Promise.race([enough, all]);
      return found;
    },
    async goHome() {
      here = false;
      await all;
    },
  };
}
