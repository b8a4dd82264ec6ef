import type { Access, Refused } from "./access.ts";
import type { Judge } from "./judge.ts";

const OPEN: Access = { by: "open", origin: "*" };

const NO_SECRET_KEY: Refused = { status: 401, detail: "this store has no secret key yet" };

/** A store without keys: whoever asks gets what a publishable key opens, and nobody what a secret one does. */
export const openJudge: Judge = {
  judge: (_, need) => (need === "publishable" ? OPEN : NO_SECRET_KEY),
  serves: () => true,
  shown: (answer) => answer,
};
