import { hashAt, isPaged, type Opened, PACKS_PER_PAGE, type PackProblem } from "../graph/packs/format.ts";
import type { Kept } from "../graph/packs/kept-under.ts";
import type { ReadValues } from "../graph/packs/open-packs.ts";
import { openPage } from "../graph/packs/open-page.ts";
import { profileShard } from "./encode-profiles.ts";
import { type ProfilePointer, profilePackKey, profilePageKey } from "./format.ts";
import type { Profile } from "./profile.ts";
import { openProfilePack, type ProfilePack } from "./profile-pack.ts";

/** What looking profiles up came to. */
export interface FoundProfiles {
  /** By pseudonym; who has none is left out. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** What could not be read. */
  readonly problems: readonly PackProblem[];
}

/** What {@link findProfiles} works with. */
export interface FindProfilesOptions {
  readonly pointer: ProfilePointer;
  /** Pseudonyms. */
  readonly wanted: readonly string[];
  readonly read: ReadValues;
  readonly cache: Kept<ProfilePack>;
  /** Pages of hashes of many profiles, kept by the caller from call to call. */
  readonly pages: Map<string, string>;
}

/** Looks profiles up: one call of `read` for the packs that are cold, and in a shop of very many customers one for the pages before. */
export async function findProfiles(options: FindProfilesOptions): Promise<FoundProfiles> {
  const warm = findWarmProfiles(options);
  if (warm) return warm;
  const { pointer, wanted, read, cache, pages } = options;
  const problems: PackProblem[] = [];
  const take = async <T>(
    keys: readonly string[],
    open: (key: string, text?: string | null) => Opened<T>,
    put: (key: string, value: T) => void,
  ) => {
    if (keys.length === 0) return;
    const values = await read(keys);
    for (const key of keys) {
      const opened = open(key, values.get(key));
      if (opened.ok) put(key, opened.value);
      else problems.push(opened.problem);
    }
  };
  if (isPaged(pointer)) {
    const places = new Map(wanted.map((one) => [pageOf(pointer, one), pagePlace(pointer, one)]));
    const cold = [...places.keys()].filter((key) => !pages.has(key));
    const open = (key: string, text?: string | null) => openPage(key, text, pointer, places.get(key) ?? 0);
    await take(cold, open, (key, page) => pages.set(key, page));
  }
  const packs = new Map<string, ProfilePack | undefined>();
  for (const one of wanted) {
    const key = packOf(options, one);
    if (key !== undefined) packs.set(key, cache.get(key));
  }
  const cold = [...packs].filter(([, pack]) => !pack).map(([key]) => key);
  await take(cold, openProfilePack, (key, pack) => {
    cache.put(key, pack);
    packs.set(key, pack);
  });
  return { profiles: profilesIn(options, (key) => packs.get(key)), problems };
}

/** What is found without reading; undefined where something has to be read. */
export function findWarmProfiles(options: Omit<FindProfilesOptions, "read">): FoundProfiles | undefined {
  const packs = new Map<string, ProfilePack>();
  for (const one of options.wanted) {
    const key = packOf(options, one);
    const pack = key === undefined ? undefined : options.cache.get(key);
    if (key === undefined || !pack) return undefined;
    packs.set(key, pack);
  }
  return { profiles: profilesIn(options, (key) => packs.get(key)), problems: [] };
}

/** The key of the pack that would hold a profile; undefined where the page that names it can't be read. */
export async function findProfileKey(
  pointer: ProfilePointer,
  pseudonym: string,
  readPage: (key: string) => Promise<string | null>,
): Promise<string | undefined> {
  const pages = new Map<string, string>();
  if (isPaged(pointer)) {
    const key = pageOf(pointer, pseudonym);
    const page = openPage(key, await readPage(key), pointer, pagePlace(pointer, pseudonym));
    if (page.ok) pages.set(key, page.value);
  }
  return packOf({ pointer, pages, wanted: [pseudonym] }, pseudonym);
}

type Places = Pick<FindProfilesOptions, "pointer" | "wanted" | "pages">;

function profilesIn(places: Places, packAt: (key: string) => ProfilePack | undefined): Map<string, Profile> {
  const found = new Map<string, Profile>();
  for (const one of places.wanted) {
    const key = packOf(places, one);
    const profile = key === undefined ? undefined : packAt(key)?.profile(one);
    if (profile) found.set(one, profile);
  }
  return found;
}

/** The key of the pack that holds a profile; undefined where the page that names it is not known. */
function packOf({ pointer, pages }: Places, pseudonym: string): string | undefined {
  const hashes = isPaged(pointer) ? pages.get(pageOf(pointer, pseudonym)) : pointer.hashes;
  const place = profileShard(pseudonym, pointer.shards) % PACKS_PER_PAGE;
  return hashes === undefined ? undefined : profilePackKey(hashAt(hashes, place));
}

function pageOf(pointer: ProfilePointer, pseudonym: string): string {
  return profilePageKey(hashAt(pointer.hashes, pagePlace(pointer, pseudonym)));
}

function pagePlace(pointer: ProfilePointer, pseudonym: string): number {
  return Math.floor(profileShard(pseudonym, pointer.shards) / PACKS_PER_PAGE);
}
