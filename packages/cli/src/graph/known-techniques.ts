import { PLAYBOOK } from "@basketwise/core";

/** Codes of what the worker that is published to can try. */
export const KNOWN_TECHNIQUES: ReadonlySet<string> = new Set(PLAYBOOK.techniques.map(({ code }) => code));
