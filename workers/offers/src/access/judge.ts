import type { KeyKind } from "@basketwise/core";
import type { Access, Refused } from "./access.ts";

/** Says who may come in. */
export interface Judge {
  /** What a request comes in as, or why not; no promise where nothing had to be hashed. */
  judge(request: Request, need: KeyKind): Access | Refused | Promise<Access | Refused>;
  /** Whether a page of the request's origin may ask at all. */
  serves(request: Request): boolean;
  /** An answer as the page of the request's origin may read it; a page that is not served may not. */
  shown(answer: Response, request: Request): Response;
}
