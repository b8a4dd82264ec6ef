import { exploration, explore } from "../ranking/explore.ts";
import type { Exploring } from "./shape.ts";

/** Lets chance fill the last place of as many answers as the policy says. */
export const exploring: Exploring = (share, dice) => {
  const chance = exploration(share, dice);
  return chance && ((beyond) => explore(beyond, chance));
};
