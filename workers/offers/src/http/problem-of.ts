import { respondProblem } from "./respond.ts";

/** What a request may get wrong that only policy and playbook know: its placement and its techniques. */
const WRONG_OPTION = /^(?:placement|techniques): /;

/** The problem that is answered where a route's work throws. What went wrong inside stays inside. */
export function problemOf(error: unknown): Response {
  if (error instanceof RangeError && WRONG_OPTION.test(error.message))
    return respondProblem(400, error.message);
  console.error(error);
  return respondProblem(500, "something went wrong here; the request was fine");
}
