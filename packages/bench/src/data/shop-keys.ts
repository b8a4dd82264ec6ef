import { createHash } from "node:crypto";

/** The origin of the pages of the shop under load. */
const PAGE = "https://shop.example";

const PUBLISHABLE = "pk_load_0123456789abcdef0123456789abcdef";
const SECRET = "sk_load_0123456789abcdef0123456789abcdef";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The setting `KEYS` of a shop with a publishable and a secret key. */
export const KEYS: string = JSON.stringify([
  { kind: "secret", name: "server", sha256: sha256(SECRET) },
  { kind: "publishable", name: "page", sha256: sha256(PUBLISHABLE), origins: [PAGE] },
]);

/** What a page of that shop sends along. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  Authorization: `Bearer ${PUBLISHABLE}`,
  Origin: PAGE,
};
