import type { ReasonCode } from "../model/codes.ts";
import type { Facts, Reason } from "../model/response.ts";
import { HOLE } from "./hole.ts";
import type { Wording } from "./language.ts";

/** A sentence by its evidence, and what is said in its place where the evidence leaves a hole in it. */
export type Sentence = readonly [say: (evidence: Facts, wording: Wording) => string, plain: string];

/** What a language says for each reason. */
export type Sentences = Readonly<Record<ReasonCode, Sentence>>;

/** The sentence for a reason; a reason that is not of the playbook is said by its code. */
export function sayFrom(sentences: Sentences, { code, evidence }: Reason, wording: Wording): string {
  if (!Object.hasOwn(sentences, code)) return code;
  const [say, plain] = sentences[code as ReasonCode];
  return whole(say(evidence, wording), plain);
}

/** The sentence where it has no hole, else the other. */
export function whole(sentence: string, other: string): string {
  return sentence.includes(HOLE) ? other : sentence;
}
