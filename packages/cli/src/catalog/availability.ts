import { plainName } from "../orders/aliases.ts";

/** The names of columns that tell how many pieces there are. */
export const STOCK_NAMES = [
  ...["stock", "stock_quantity", "stock_level", "inventory", "inventory_quantity", "lagerbestand"],
  ...["bestand", "voorraad", "voorraadaantal", "quantité_en_stock", "quantite_en_stock"],
  ...["existencias", "inventario", "остаток", "остатки", "количество_на_складе"],
] as const;

const STOCK: ReadonlySet<string> = new Set(STOCK_NAMES.map(plainName));

/** What shops write for each of the contract's words: Google's and schema.org's, and theirs in six languages. */
const WORDS = {
  in_stock: [
    ...["in stock", "in store only", "online only", "limited availability", "available", "yes", "true"],
    ...["auf Lager", "an Lager", "am Lager", "lagernd", "vorrätig", "verfügbar", "lieferbar", "ja"],
    ...["sofort verfügbar", "sofort lieferbar", "vorraetig", "verfuegbar", "sofort verfuegbar"],
    ...["op voorraad", "voorradig", "beschikbaar", "leverbaar", "direct leverbaar"],
    ...["en stock", "disponible", "oui", "en existencia", "en existencias", "hay existencias", "sí"],
    ...["в наличии", "есть в наличии", "есть", "доступно", "доступен", "да"],
  ],
  out_of_stock: [
    ...["out of stock", "sold out", "discontinued", "not available", "unavailable", "no", "false"],
    ...["ausverkauft", "vergriffen", "nicht auf Lager", "nicht an Lager", "nicht vorrätig", "nein"],
    ...["nicht verfügbar", "nicht lieferbar", "derzeit nicht verfügbar", "nicht verfuegbar"],
    ...["uitverkocht", "niet op voorraad", "niet voorradig", "niet beschikbaar", "niet leverbaar", "nee"],
    ...["épuisé", "épuisée", "rupture", "rupture de stock", "en rupture", "en rupture de stock", "non"],
    ...["indisponible", "non disponible", "hors stock", "agotado", "agotada", "sin existencias"],
    ...["sin stock", "no disponible", "fuera de stock", "нет в наличии", "нет", "не в наличии"],
    ...["отсутствует", "недоступно", "распродано", "закончился"],
  ],
  preorder: [
    ...["preorder", "presale", "vorbestellung", "vorbestellbar", "voorbestelling", "précommande"],
    ...["en précommande", "preventa", "en preventa", "предзаказ"],
  ],
  backorder: [
    ...["backorder", "on backorder", "nachlieferung", "nachlieferbar", "nabestelling", "in backorder"],
    ...["nalevering", "sur commande", "bajo pedido", "por encargo", "под заказ"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([known, words]) => words.map((word) => [lettersOf(word), known] as const)),
);

/** A count of pieces, such as `12`, `-1` or `>10`. */
const COUNT = /^[<>≥≤]?\s*(-?\d+)(?:[.,]\d+)?\s*\+?$/;

/** So many days or weeks, as in "lieferbar in 3 Tagen": it can be had, though not at once. */
const LATER =
  /\d\s*(?:h|stunden|hours?|(?:werk)?tage?n?|wochen?|(?:business |working )?days?|weeks?|(?:werk)?dagen|weken|jours?|semaines?|d[ií]as?|semanas?|дн\p{L}*|недел\p{L}*)(?!\p{L})/iu;

/** The contract's word for what a column of this name holds; undefined where it is none that is known. */
export function availabilityOf(value: unknown, column: string): string | undefined {
  const said = String(value).trim();
  const [, pieces] = COUNT.exec(said) ?? [];
  if (pieces === undefined) {
    const known = BY_LETTERS.get(lettersOf(said.replace(/^https?:\/\/schema\.org\//, "")));
    return known ?? (LATER.test(said) ? "backorder" : undefined);
  }
  // Beside a column of pieces, a number can be a code of the shop's own.
  if (!STOCK.has(plainName(column)) && !["0", "1"].includes(said)) return undefined;
  return Number(pieces) > 0 ? "in_stock" : "out_of_stock";
}

/** A text's letters alone, without accents, in lower case. */
function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, "");
}
