import type { Note } from "./shape.ts";

/** Thanks that hold nothing. */
export const emptyReward: Note = ({ rewards }) =>
  rewards.flatMap(({ code, gift, percent }, i) =>
    [code, gift, percent].some((given) => given !== undefined)
      ? []
      : [`rewards[${i}]: it has no code, gift or percent, so that it gives nothing`],
  );
