/** Every status that a problem is answered with, and what it says. */
export const PROBLEMS = {
  400: "The request is not valid; `detail` names the field, what was expected and what was found.",
  401: "No key of this store was shown, or none that holds now.",
  403: "What was shown does not open this, or not for pages of this origin; `detail` says which.",
  404: "There is none.",
  409: "It clashes with what is there; `detail` says with what.",
  412: "It is not what `If-Match` names any more.",
  413: "The body is too large.",
  415: "The body is not JSON.",
  429: "Too many requests; `Retry-After` says how many seconds to wait.",
  500: "The server failed; the request was fine.",
  503: "What this rests on is not there, or does not answer; `detail` says what.",
} as const;

/** The status of a problem. */
export type ProblemStatus = keyof typeof PROBLEMS;
