import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { basketwise } from "./basketwise.ts";

/** The keys of a shop that runs on this machine. */
export interface ShopKeys {
  /** The publishable key, of pages wherever they are served. */
  readonly page: string;
  /** The secret key: who has it may ask what the offers bring. */
  readonly server: string;
  /** The worker's settings that go with them; the keys that offers are signed with are among them. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Makes keys as a merchant does, anew at every start: but for their hashes nothing is kept in the folder. */
export async function shopKeys(folder: string): Promise<ShopKeys> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = ["--keys", join(folder, "keys.json"), "--offer-keys", join(folder, "offer-keys.json")];
  const create = async (kind: string, ...more: readonly string[]) => {
    const made = await basketwise("keys", "create", "--kind", kind, ...more, ...files, "--json");
    return (JSON.parse(made) as { key: string }).key;
  };
  const page = await create("publishable", "--origin", "*");
  const server = await create("secret");
  await create("signing");
  const settings = JSON.parse(await basketwise("keys", "env", ...files, "--json"));
  return { page, server, settings };
}
