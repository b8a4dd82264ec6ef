import type { Playbook } from "../decide/playbook.ts";
import type { Parts } from "./shape.ts";

/** The parts that a playbook and its members bring, and no others. */
export function partsOf({ techniques, rules, selection, brings }: Playbook): Parts {
  const members = [...techniques, ...rules, ...selection];
  return Object.assign({}, ...members.map((member) => member.brings), brings);
}
