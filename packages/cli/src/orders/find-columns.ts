import { InputError } from "../input-error.ts";
import { GENERIC, PROFILES, type Profile, plainName } from "./aliases.ts";
import { FIELDS, type Field, type FieldMap } from "./fields.ts";

/** Which columns of a file hold which field, by their place; where the first is blank, the next speaks. */
export interface FoundColumns {
  readonly profile: Profile["name"];
  readonly fields: Readonly<Partial<Record<Field, readonly number[]>>>;
}

/** Finds the columns by what the merchant says, then by the names of the file's kind, then by names any export may use; throws InputError where there is no order or product. */
export function findColumns(file: string, columns: readonly string[], map: FieldMap = {}): FoundColumns {
  const found = searchColumns(file, columns, map);
  if (!found.fields.order) throw missing(file, "order", columns);
  if (!found.fields.product && !found.fields.products) throw missing(file, "product", columns);
  return found;
}

/** Whether these can be the columns of an order table at all. */
export function isOrderTable(columns: readonly string[], map: FieldMap = {}): boolean {
  if (map.order !== undefined || map.product !== undefined || map.products !== undefined) return true;
  const { fields } = searchColumns("", columns, {});
  return fields.order !== undefined && (fields.product !== undefined || fields.products !== undefined);
}

function searchColumns(file: string, columns: readonly string[], map: FieldMap): FoundColumns {
  const places = placesByName(columns);
  const profile = PROFILES.find(({ needs }) => needs.every((names) => placesOf(names, places).length > 0))!;
  const fields: Partial<Record<Field, readonly number[]>> = {};
  for (const field of FIELDS) {
    const found = mapped(file, field, map[field], columns) ?? byAlias(field, profile, places);
    if (found.length > 0) fields[field] = found;
  }
  return { profile: profile.name, fields };
}

/** The place of the column that the user names for a field, undefined where they name none; throws InputError where the file does not have it. */
export function mapped(
  file: string,
  field: string,
  name: string | undefined,
  columns: readonly string[],
  option = "--map",
): readonly number[] | undefined {
  if (name === undefined) return undefined;
  const exact = columns.indexOf(name);
  const place = exact >= 0 ? exact : columns.findIndex((column) => plainName(column) === plainName(name));
  if (place >= 0) return [place];
  throw new InputError(`${file}: no column ${name}, which ${option} gives for ${field}; ${listed(columns)}`, {
    file,
    column: name,
  });
}

function byAlias(field: Field, profile: Profile, places: ReadonlyMap<string, number>): readonly number[] {
  const own = placesOf(profile.aliases[field] ?? [], places);
  if (profile.name !== "generic") {
    if (own.length > 0 || !profile.generic) return own;
    return placesOf(GENERIC[field] ?? [], places).slice(0, 1);
  }
  return own.slice(0, 1);
}

/** The first place of each column's plain name. */
export function placesByName(columns: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  columns.forEach((name, place) => {
    const plain = plainName(name);
    if (!places.has(plain)) places.set(plain, place);
  });
  return places;
}

/** The places of the columns that go by any of the names, in the names' order. */
export function placesOf(names: readonly string[], places: ReadonlyMap<string, number>): number[] {
  const found = names.map((name) => places.get(plainName(name))).filter((place) => place !== undefined);
  return [...new Set(found)];
}

const MOST_LISTED = 20;

function missing(file: string, field: "order" | "product", columns: readonly string[]): InputError {
  const looked = (GENERIC[field] ?? []).slice(0, 6).join(", ");
  const hint = `name it with --map ${field}=COLUMN`;
  return new InputError(
    `${file}: no column for ${field}; ${listed(columns)}; looked for ${looked} and other known names; ${hint}`,
    { file, column: field },
  );
}

/** What columns a file has, for whoever looks for another. */
export function listed(columns: readonly string[]): string {
  const more = columns.length > MOST_LISTED ? ` and ${columns.length - MOST_LISTED} more` : "";
  return `the file has ${columns.slice(0, MOST_LISTED).join(", ")}${more}`;
}
