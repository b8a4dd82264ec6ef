import type { Judged } from "../decide/judge.ts";
import type { Situation } from "../situation/situation.ts";
import type { Technique } from "../techniques/shape.ts";

/** Puts what survives into one where the technique offers it together; too few survivors are none. */
export function gather(
  judged: readonly Judged[],
  technique: Technique,
  situation: Situation,
): readonly Judged[] {
  const survivors = judged.filter(({ stops }) => stops.length === 0);
  const [first] = survivors;
  if (!technique.gather || !first) return judged;
  const candidate = technique.gather(
    survivors.map((one) => one.candidate),
    situation,
  );
  const stopped = judged.filter(({ stops }) => stops.length > 0);
  if (candidate) return [{ ...first, candidate }, ...stopped];
  const tooFew = [{ rule: "over-limit", detail: { survivors: survivors.length } }];
  return [...survivors.map((one) => ({ ...one, stops: tooFew })), ...stopped];
}
