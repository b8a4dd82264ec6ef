import { arabicTalk } from "./arabic.ts";
import { dutchTalk } from "./dutch.ts";
import { englishTalk } from "./english.ts";
import { russianTalk } from "./russian.ts";
import type { Talk } from "./shape.ts";

/** Every language that staff speak; the first is what a missing one falls back to. */
export const TALKS: readonly [Talk, ...Talk[]] = [englishTalk, russianTalk, dutchTalk, arabicTalk];
