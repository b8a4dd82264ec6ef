import { quietly } from "./quietly.ts";

/** What a thrown value says; nothing where even asking it throws. */
export function messageOf(thrown: unknown): string {
  return quietly(() => String((thrown as Error | null)?.message ?? thrown)) ?? "";
}
