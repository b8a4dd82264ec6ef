import type { ReasonCode } from "../model/codes.ts";
import type { Facts, Reason } from "../model/response.ts";
import { HOLE } from "./hole.ts";
import type { Wording } from "./language.ts";

/** A sentence by its evidence, and what is said in its place where the evidence leaves a hole in it. */
export type Sentence = readonly [say: (evidence: Facts, wording: Wording) => string, plain: string];

/** What a language says for each reason. */
export type Sentences = Readonly<Record<ReasonCode, Sentence>>;

/** What a language says of what goes with the basket: all that can be said of a complement. */
export type TogetherSentences = Pick<
  Sentences,
  | "bought_together"
  | "accessory_of"
  | "consumable_for"
  | "protects"
  | "expert_pick"
  | "same_goal"
  | "popular_in_segment"
  | "exploring"
>;

/** The sentence for a reason; a reason that has none is said by its code. */
export function sayFrom(sentences: Partial<Sentences>, { code, evidence }: Reason, wording: Wording): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code as ReasonCode] : undefined;
  if (!sentence) return code;
  const [say, plain] = sentence;
  return whole(say(evidence, wording), plain);
}

/** The sentence where it has no hole, else the other. */
export function whole(sentence: string, other: string): string {
  return sentence.includes(HOLE) ? other : sentence;
}
