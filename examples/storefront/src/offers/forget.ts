import { forgetVisit } from "../shop/visit.ts";

/** Where the store remembers a visit. */
const REMEMBERED = "basketwise:session";

/** Forgets what the customer looked at and said no to. The page begins anew, so that nothing of it stays in memory. */
export function forget(): void {
  forgetVisit();
  localStorage.removeItem(REMEMBERED);
  location.reload();
}
