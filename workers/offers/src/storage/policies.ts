import type { PolicyVersion } from "@basketwise/core";
import type { HeadTexts } from "./graph-storage.ts";

/** The policy as staff see it: what is served, and every version that can be put back. Any of it may reject. */
export interface Policies {
  /** Pointer and policy as they are stored now, as far as this data centre knows. */
  current(): Promise<HeadTexts>;
  /** A version that was kept, as text; null where there is none. */
  kept(version: string): Promise<string | null>;
  /** Every version that was kept, the latest first. */
  versions(): Promise<readonly PolicyVersion[]>;
  /** The scenarios that a policy is tried on, as text; null where none were published. */
  scenarios(): Promise<string | null>;
  /** Keeps a version for good; `at` is when it came, ISO 8601 UTC, where that is known. */
  keep(version: string, text: string, at?: string): Promise<void>;
  /** Has a policy served from now on. */
  serve(text: string): Promise<void>;
}
