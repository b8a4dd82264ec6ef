import type { Answer } from "./answer-reader.ts";

/** What is wrong with an answer, in words; undefined where nothing is. `whole` asks for offers and that nothing is missing. */
export function failureOf({ status, body }: Answer, whole: boolean): string | undefined {
  if (status !== 200) return `${status} ${body.toString()}`;
  if (whole && (!body.includes('"offers":[') || body.includes('"degraded":'))) return body.toString();
  return undefined;
}
