import { InputError } from "../input-error.ts";
import type { FieldMap } from "../orders/fields.ts";
import { listed, mapped, placesByName, placesOf } from "../orders/find-columns.ts";
import {
  SESSION_FIELDS,
  SESSION_PROFILES,
  type SessionAliases,
  type SessionField,
  type SessionFieldMap,
  type SessionProfile,
} from "./fields.ts";

/** Which columns of a file hold which field, by their place. */
export interface FoundSessionColumns {
  readonly profile: SessionProfile["name"];
  readonly fields: Readonly<Partial<Record<SessionField, readonly number[]>>>;
}

/** What the user says of the columns: `--map` names the session's, and others where the file has them; `--map-sessions` names any. */
export interface SessionMaps {
  readonly map?: FieldMap | undefined;
  readonly sessionMap?: SessionFieldMap | undefined;
}

/**
 * Finds the columns by what the user says, then by the names of the file's kind. Throws InputError where there is no
 * product, or neither a session nor a visitor whose views have a time.
 */
export function findSessionColumns(
  file: string,
  columns: readonly string[],
  { map = {}, sessionMap = {} }: SessionMaps,
): FoundSessionColumns {
  const places = placesByName(columns);
  const profile = SESSION_PROFILES.find(({ needs }) =>
    needs.every((names) => placesOf(names, places).length > 0),
  )!;
  const fields: Partial<Record<SessionField, readonly number[]>> = {};
  for (const field of SESSION_FIELDS) {
    const found =
      mapped(file, field, sessionMap[field], columns, "--map-sessions") ??
      (field === "session" ? mapped(file, field, map.session, columns) : undefined) ??
      asInOrders(field, map, places) ??
      byAlias(field, profile, places);
    if (found.length > 0) fields[field] = found;
  }
  if (!fields.product && !fields.products) throw missing(file, "product", columns, profile.aliases);
  if (!fields.session && !(fields.visitor && fields.at))
    throw missing(file, "session", columns, profile.aliases);
  return { profile: profile.name, fields };
}

/** What the user names in the order files may go by the same name here, or not. */
function asInOrders(
  field: SessionField,
  map: FieldMap,
  places: ReadonlyMap<string, number>,
): readonly number[] | undefined {
  const name = field === "visitor" ? undefined : map[field];
  const found = name === undefined ? [] : placesOf([name], places);
  return found.length > 0 ? found : undefined;
}

/** Of the columns that a kind of file is known by the next speaks where the first is blank; of names that any file may use, the best counts. */
function byAlias(
  field: SessionField,
  { name, aliases }: SessionProfile,
  places: ReadonlyMap<string, number>,
): readonly number[] {
  const own = placesOf(aliases[field] ?? [], places);
  return name === "generic" ? own.slice(0, 1) : own;
}

function missing(
  file: string,
  field: "session" | "product",
  columns: readonly string[],
  aliases: SessionAliases,
): InputError {
  const looked = (aliases[field] ?? []).slice(0, 6).join(", ");
  const what = field === "session" ? "session, nor for visitor and time" : field;
  return new InputError(
    `${file}: no column for ${what}; ${listed(columns)}; looked for ${looked} and other known names; name it with --map-sessions ${field}=COLUMN`,
    { file, column: field },
  );
}
