import type { Fetch, FetchInit } from "@basketwise/sdk";
import { ok, RESPONSE } from "./answers.ts";

/** What a fetch was asked. */
interface Asked {
  readonly url: string;
  readonly init: FetchInit;
}

/** A fetch that notes what it was asked, and answers in its own time. */
export interface NotedFetch {
  readonly fetch: Fetch;
  readonly asked: Asked[];
}

/** Notes each call before it lets `answer` answer it; an answer with one offer where nothing is said. */
export function noted(answer: Fetch = () => ok(JSON.stringify(RESPONSE))): NotedFetch {
  const asked: Asked[] = [];
  return {
    asked,
    fetch(url, init) {
      asked.push({ url, init });
      return answer(url, init);
    },
  };
}

/** Never answers, and rejects when it is given up, as the runtime's own fetch does. */
export const hanging: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

/** Answers at once, with a body that never ends; it does not even heed the signal. */
export const hangingBody: Fetch = () => ({ ok: true, status: 200, text: () => new Promise(() => {}) });
