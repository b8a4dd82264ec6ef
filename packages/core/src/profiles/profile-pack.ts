import { type Opened, refused } from "../graph/packs/format.ts";
import { PROFILE_FORMAT } from "./format.ts";
import { type Profile, readProfile } from "./profile.ts";
import { profilePackSum } from "./sums.ts";

/** One pack of profiles, opened; a profile is read when it is asked for. */
export interface ProfilePack {
  /** Characters of text it keeps in memory. */
  readonly size: number;
  /** The profile of who has this pseudonym; undefined where the pack has none. */
  profile(pseudonym: string): Profile | undefined;
}

/** The first line of a pack. */
interface Header {
  readonly format: number;
  /** Characters after the first line. */
  readonly length: number;
  readonly sum: number;
}

/** Writes a pack of lines, each a pseudonym, a blank and a profile; the same lines give the same bytes. */
export function writeProfilePack(lines: readonly string[]): string {
  const body = lines.toSorted().join("\n");
  const sum = profilePackSum(PROFILE_FORMAT, body);
  return `${JSON.stringify({ format: PROFILE_FORMAT, length: body.length, sum })}\n${body}`;
}

/** Opens a pack's text, or says what is wrong with it. */
export function openProfilePack(key: string, text: string | null | undefined): Opened<ProfilePack> {
  const body = bodyOf(key, text);
  if (!body.ok) return body;
  const { value } = body;
  const places = placesIn(value);
  return {
    ok: true,
    value: {
      size: value.length,
      profile(pseudonym) {
        const start = places.get(pseudonym);
        if (start === undefined) return undefined;
        const end = value.indexOf("\n", start);
        return readProfile(value.slice(start, end < 0 ? value.length : end));
      },
    },
  };
}

/** Where the profile of each pseudonym begins. */
function placesIn(text: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let start = text.indexOf("\n"); start >= 0; start = text.indexOf("\n", start + 1)) {
    const end = text.indexOf(" ", start);
    if (end >= 0) places.set(text.slice(start + 1, end), end + 1);
  }
  return places;
}

/** The lines of a pack, or what is wrong with it. */
export function linesOf(key: string, text: string | null | undefined): Opened<readonly string[]> {
  const body = bodyOf(key, text);
  return body.ok ? { ok: true, value: body.value.split("\n").filter((line) => line !== "") } : body;
}

/** What follows the first line, the line's end included, so that every profile has one before it. */
function bodyOf(key: string, text: string | null | undefined): Opened<string> {
  if (text === undefined || text === null) return refused("missing", key, "the store has no such key");
  const end = text.indexOf("\n");
  const header = readHeader(end < 0 ? text : text.slice(0, end));
  if (!header) return refused("damaged", key, "is not a pack of profiles");
  if (header.format !== PROFILE_FORMAT) {
    return refused("newer", key, `has format ${header.format}, this reader knows ${PROFILE_FORMAT}`);
  }
  const length = text.length - end - 1;
  if (end < 0 || length < header.length) {
    return refused("truncated", key, `ends after ${Math.max(0, length)} of ${header.length} characters`);
  }
  if (length > header.length || profilePackSum(header.format, text, end + 1) !== header.sum) {
    return refused("damaged", key, "does not match its checksum: publish the profiles again with --force");
  }
  return { ok: true, value: text.slice(end) };
}

function readHeader(line: string): Header | undefined {
  try {
    const header = JSON.parse(line) as Partial<Header> | null;
    const whole = [header?.format, header?.length, header?.sum].every(Number.isInteger);
    return whole ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}
