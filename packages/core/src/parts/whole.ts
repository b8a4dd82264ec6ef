import { weigh } from "../ranking/weigh.ts";
import { cartValue } from "../situation/cart.ts";
import { history } from "../situation/history.ts";
import { merchandising } from "../situation/merchandising.ts";
import { person } from "../situation/person.ts";
import { scopes } from "../situation/scopes.ts";
import { addSets } from "../situation/sets.ts";
import { companion } from "./companion.ts";
import { exploring } from "./exploring.ts";
import { gather } from "./gather.ts";
import { guides } from "./guides.ts";
import { later } from "./later.ts";
import { ownPrices } from "./own-prices.ts";
import { requireKnown } from "./require-known.ts";
import { required } from "./required.ts";
import type { Parts } from "./shape.ts";
import { socialProof } from "./social-proof.ts";
import { waits } from "./waits.ts";
import { withheld } from "./withheld.ts";

/** Every part there is. */
export const WHOLE: Required<Parts> = {
  history,
  person,
  merchandising,
  cartValue,
  scopes,
  addSets,
  requireKnown,
  weigh,
  gather,
  exploring,
  ownPrices,
  companion,
  socialProof,
  required,
  waits,
  later,
  guides,
  withheld,
};
