/** Every status that a problem is answered with, and what it says. */
export const PROBLEMS = {
  400: "The request is not valid; `detail` names the field, what was expected and what was found.",
  401: "The secret key was not shown.",
  403: "`at` was given without the secret key.",
  404: "There is none.",
  413: "The body is too large.",
  415: "The body is not JSON.",
  500: "The server failed; the request was fine.",
  503: "There is no graph to serve.",
} as const;

/** The status of a problem. */
export type ProblemStatus = keyof typeof PROBLEMS;
