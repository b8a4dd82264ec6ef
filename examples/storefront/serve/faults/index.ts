import type { Upstream } from "../upstream.ts";
import { absurdTitles } from "./absurd-titles.ts";
import { broken } from "./broken.ts";
import { dead } from "./dead.ts";
import { halfJson } from "./half-json.ts";
import { otherOrigin } from "./other-origin.ts";
import { otherVersion } from "./other-version.ts";
import { page } from "./page.ts";
import { scriptLinks } from "./script-links.ts";
import { slow } from "./slow.ts";
import { wrongShapes } from "./wrong-shapes.ts";

/** All that can go wrong behind the shop's endpoint; the shop is to stay fully usable with each. */
export const FAULTS: readonly Upstream[] = [
  dead,
  slow,
  broken,
  page,
  halfJson,
  wrongShapes,
  otherVersion,
  scriptLinks,
  absurdTitles,
  otherOrigin,
];
