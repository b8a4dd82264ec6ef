import { expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.ts";
import { scratch } from "../scratch.ts";

const { file, problemOf } = scratch();
const OPTIONS = { currency: "EUR", at: 0 };

const LAMP = {
  id: "7",
  title: "Lamp",
  price: 19.5,
  salePrice: 15,
  category: "Home/Lamps",
  brand: "Lux",
  availability: "out_of_stock",
  link: "https://x.example/7",
  imageLink: "https://x.example/7.jpg",
};

test.each([
  [
    "German",
    "Artikelnummer;Bezeichnung;Preis;Angebotspreis;Kategorie;Marke;Verfügbarkeit;Produktlink;Bild",
    "ausverkauft",
  ],
  [
    "Dutch",
    "Artikelcode;Naam;Prijs;Actieprijs;Categorie;Merk;Beschikbaarheid;Link;Afbeelding",
    "Uitverkocht",
  ],
  ["French", "Référence;Désignation;Prix TTC;Prix promo;Catégorie;Marque;Disponibilité;Lien;Image", "Épuisé"],
  [
    "Spanish",
    "Referencia;Nombre;Precio;Precio de oferta;Categoría;Marca;Disponibilidad;Enlace;Imagen",
    "agotado",
  ],
  ["Russian", "Артикул;Название;Цена;Цена со скидкой;Категория;Бренд;Наличие;Ссылка;Фото", "нет в наличии"],
])("a catalog with columns in %s is read whole", async (_, header, gone) => {
  const row = `7;Lamp;19,50;15,00;Home > Lamps;Lux;${gone};https://x.example/7;https://x.example/7.jpg`;
  // Excel's first line is no header in a catalog either.
  const { products, unread } = await readCatalog(file("x.csv", `sep=;\n${header}\n${row}\n`), OPTIONS);
  expect(products).toEqual([LAMP]);
  expect(unread).toEqual([]);
});

const availabilityIn = async (column: string, value: string) =>
  (await readCatalog(file("one.csv", `id;title;price;${column}\na;A;1;${value}\n`), OPTIONS)).products[0]
    ?.availability;

test.each([
  [
    "in_stock",
    ["auf Lager", "verfügbar", "op voorraad", "en stock", "disponible", "в наличии", "yes", "Ja", "1"],
  ],
  [
    "out_of_stock",
    [
      "ausverkauft",
      "Nicht auf Lager",
      "uitverkocht",
      "épuisé",
      "EPUISE",
      "agotado",
      "нет в наличии",
      "no",
      "nein",
      "0",
    ],
  ],
  ["preorder", ["vorbestellbar", "précommande", "предзаказ"]],
  ["backorder", ["backorder", "sur commande", "под заказ"]],
])("a product can be %s in many words", async (known, words) => {
  for (const word of words) expect(await availabilityIn("Verfügbarkeit", word)).toBe(known);
});

test("where a column counts pieces, none left is sold out", async () => {
  for (const column of ["Stock", "Lagerbestand", "Voorraad", "Existencias", "Остаток"]) {
    expect(await availabilityIn(column, "12")).toBe("in_stock");
    expect(await availabilityIn(column, "0")).toBe("out_of_stock");
    expect(await availabilityIn(column, "-2")).toBe("out_of_stock");
    expect(await availabilityIn(column, ">10")).toBe("in_stock");
  }
});

test("a number beside a column of pieces is a code of the shop's own, so it is told", async () => {
  expect(await problemOf(availabilityIn("Verfügbarkeit", "3"))).toMatch(
    /^one\.csv: row 2, column verfügbarkeit: found "3", expected in_stock, out_of_stock, preorder or backorder /,
  );
});

test.each([
  ["x.json", '[{"id": "a", "title": "A", "price": 1, "Farbe": "rot", "gtin": null, "features.w": 1}]'],
  [
    "x.xml",
    "<rss><item><g:id>a</g:id><title>A</title><price>1</price><Farbe>rot</Farbe><gtin/></item></rss>",
  ],
  ["x.tsv", "id\ttitle\tprice\tFarbe\tgtin\t\tfeatures.w\na\tA\t1\trot\t\t\t1\n"],
])("what of %s is not read is named as the file names it", async (name, content) => {
  const { unread, unreadAre } = await readCatalog(file(name, content), OPTIONS);
  expect(unread).toEqual(["Farbe", "gtin"]);
  expect(unreadAre).toBe(name === "x.tsv" ? "columns" : "fields");
});

test("of two columns that mean the same it is told which comes first", async () => {
  const table =
    "Artikelnummer;Bezeichnung;Name;Preis;Verfügbarkeit;Bestand\na;A;Lampe;1;;0\nb;B;;1;auf Lager;0\n";
  const { contested, unread, products } = await readCatalog(file("two.csv", table), OPTIONS);
  expect(unread).toEqual([]);
  expect(contested).toEqual([
    "title from Name, else Bezeichnung",
    "availability from Verfügbarkeit, else Bestand",
  ]);
  expect(products.map(({ title, availability }) => [title, availability])).toEqual([
    ["Lampe", "out_of_stock"],
    ["B", "in_stock"],
  ]);
});

test.each([
  "lieferbar in 3 Tagen",
  "2-3 Werktage",
  "binnen 5 dagen",
  "sous 10 jours",
  "in 2 weeks",
  "через 5 дней",
])("what comes in days or weeks can be had: %s", async (value) => {
  expect(await availabilityIn("Verfügbarkeit", value)).toBe("backorder");
});

test("a number of anything else is no delivery time", async () => {
  expect(await problemOf(availabilityIn("Verfügbarkeit", "Regal 3 Taggenbrunn"))).toContain(
    "expected in_stock, out_of_stock, preorder or backorder",
  );
});
