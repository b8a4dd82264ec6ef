import { dots } from "./dots.ts";
import { flag } from "./flag.ts";
import { fruit } from "./fruit.ts";
import { gingham } from "./gingham.ts";
import { hearts } from "./hearts.ts";
import { lace } from "./lace.ts";
import { leaves } from "./leaves.ts";
import { letters } from "./letters.ts";
import { paisley } from "./paisley.ts";
import { roses } from "./roses.ts";
import type { Pattern } from "./shape.ts";
import { skulls } from "./skulls.ts";
import { stars } from "./stars.ts";
import { stripes } from "./stripes.ts";

/** All that can be printed on a thing; of two that a title asks for, the first. */
const PATTERNS: readonly Pattern[] = [
  skulls,
  flag,
  dots,
  lace,
  paisley,
  fruit,
  leaves,
  letters,
  gingham,
  stripes,
  stars,
  roses,
  hearts,
];

/** What cloth and paper have where a title names nothing. */
const PLAIN: readonly Pattern[] = [dots, stripes, gingham, hearts, roses, leaves];

/** The pattern that a title in lower case asks for. */
export function namedPattern(words: string): Pattern | undefined {
  return PATTERNS.find((pattern) => pattern.words?.test(words));
}

/** One of the plain patterns, by the product's own number. */
export function plainPattern(number: number): Pattern {
  return PLAIN[number % PLAIN.length] ?? dots;
}
