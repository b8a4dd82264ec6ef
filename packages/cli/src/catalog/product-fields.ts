import type { Product } from "@basketwise/core";
import { STOCK_NAMES } from "./availability.ts";
import type { Reader } from "./value-readers.ts";
import * as read from "./value-readers.ts";

/** Where a field of a product is found, and how its values are read. */
export interface ProductField {
  /** Names of columns or elements, the best first; compared by letters and digits alone. */
  readonly names: readonly string[];
  readonly read: Reader;
}

/**
 * Every field of a product but its features: contract names, Google's, schema.org's, and those that shop systems give
 * them in English, German, Dutch, French, Spanish and Russian.
 */
export const PRODUCT_FIELDS = {
  id: {
    names: [
      ...["id", "product_id", "sku", "item_id", "offer_id", "artikelnummer", "article_id"],
      ...["artikel_nr", "artikel_id", "produktnummer", "produkt_nr", "produkt_id", "artikelcode"],
      ...["productnummer", "productcode", "référence", "reference", "code_article", "code_produit"],
      ...["id_produit", "referencia", "código", "codigo", "código_producto", "codigo_producto"],
      ...["id_producto", "артикул", "код_товара", "код", "artikel"],
    ],
    read: read.text,
  },
  title: {
    names: [
      ...["title", "name", "product_name", "item_name", "bezeichnung", "product_title", "item_title"],
      ...["titel", "artikelbezeichnung", "produktbezeichnung", "produktname", "artikelname", "artikel"],
      ...["naam", "productnaam", "artikelnaam", "titre", "nom", "nom_du_produit", "nom_produit"],
      ...["désignation", "designation", "libellé", "libelle", "título", "titulo", "nombre"],
      ...["nombre_del_producto", "nombre_producto", "название", "наименование", "название_товара"],
      ...["наименование_товара"],
    ],
    read: read.text,
  },
  price: {
    names: [
      ...["price", "unit_price", "preis", "regular_price", "selling_price", "verkaufspreis", "vk_preis"],
      ...["einzelpreis", "bruttopreis", "preis_brutto", "prijs", "verkoopprijs", "prix", "prix_ttc"],
      ...["prix_de_vente", "prix_unitaire", "precio", "precio_de_venta", "precio_venta", "pvp", "цена"],
      ...["цена_продажи", "розничная_цена"],
    ],
    read: read.money,
  },
  salePrice: {
    names: [
      ...["sale_price", "special_price", "angebotspreis", "sonderpreis", "aktionspreis"],
      ...["reduzierter_preis", "actieprijs", "aanbiedingsprijs", "prix_promo", "prix_promotionnel"],
      ...["prix_soldé", "prix_solde", "prix_réduit", "prix_reduit", "precio_de_oferta", "precio_oferta"],
      ...["precio_rebajado", "precio_promocional", "цена_со_скидкой", "цена_по_акции", "акционная_цена"],
    ],
    read: read.money,
  },
  lowestPrice30Days: { names: ["lowest_price_30_days"], read: read.money },
  cost: { names: ["cost", "cost_of_goods_sold", "unit_cost"], read: read.money },
  category: {
    names: [
      ...["product_type", "category", "product_category", "categories", "kategorie", "produktkategorie"],
      ...["kategorien", "warengruppe", "produkttyp", "categorie", "productcategorie", "productgroep"],
      ...["catégorie", "catégories", "rayon", "type_de_produit", "categoría", "categoria", "categorías"],
      ...["tipo_de_producto", "категория", "категория_товара", "раздел", "google_product_category"],
    ],
    read: read.category,
  },
  brand: {
    names: [
      ...["brand", "manufacturer", "vendor", "marke", "hersteller", "merk", "fabrikant", "marque"],
      ...["fabricant", "marca", "fabricante", "бренд", "марка", "производитель"],
    ],
    read: read.text,
  },
  imageLink: {
    names: [
      ...["image_link", "image", "image_url", "image_src", "bild", "bild_url", "bild_link", "produktbild"],
      ...["afbeelding", "afbeelding_url", "afbeeldingslink", "lien_image", "url_image", "photo", "imagen"],
      ...["enlace_imagen", "url_imagen", "изображение", "ссылка_на_изображение", "картинка", "фото"],
    ],
    read: read.text,
  },
  link: {
    names: [
      ...["link", "url", "product_url", "product_link", "produkt_link", "produkt_url", "artikel_link"],
      ...["lien", "lien_produit", "url_produit", "enlace", "enlace_producto", "url_producto"],
      ...["ссылка", "ссылка_на_товар"],
    ],
    read: read.text,
  },
  group: { names: ["item_group_id", "group", "group_id"], read: read.text },
  tier: { names: ["tier"], read: read.number },
  highlights: { names: ["product_highlight", "highlights"], read: read.sentences },
  availability: {
    names: [
      ...["availability", "stock_status", "in_stock", "verfügbarkeit", "verfuegbarkeit", "lieferbarkeit"],
      ...["lagerstatus", "verfügbar", "lieferbar", "beschikbaarheid", "voorraadstatus", "op_voorraad"],
      ...["disponibilité", "disponibilite", "disponible", "en_stock", "état_du_stock", "disponibilidad"],
      ...["наличие", "в_наличии", "доступность", ...STOCK_NAMES],
    ],
    read: read.availability,
  },
  launchedAt: { names: ["availability_date", "launched_at"], read: read.time },
  kind: { names: ["kind"], read: read.text },
  goals: { names: ["goals"], read: read.texts },
  isAccessoryOrSparePartFor: { names: ["is_accessory_or_spare_part_for"], read: read.texts },
  isConsumableFor: { names: ["is_consumable_for"], read: read.texts },
  isSimilarTo: { names: ["is_similar_to"], read: read.texts },
  isRelatedTo: { names: ["is_related_to"], read: read.texts },
  optionsOf: { names: ["options_of"], read: read.texts },
  requires: { names: ["requires"], read: read.texts },
  conflictsWith: { names: ["conflicts_with"], read: read.texts },
  series: { names: ["series"], read: read.json },
  partner: { names: ["partner"], read: read.text },
  impulse: { names: ["impulse"], read: read.flag },
  replenishEvery: { names: ["replenish_every"], read: read.number },
  forSegments: { names: ["for_segments"], read: read.texts },
  stories: { names: ["stories"], read: read.jsonList },
  guides: { names: ["guides", "subject_of"], read: read.jsonList },
  rating: { names: ["rating"], read: read.json },
  plan: { names: ["plan"], read: read.json },
} as const satisfies Readonly<Record<Exclude<keyof Product, "features">, ProductField>>;

/** Google's attributes that tell versions apart, and the features they are. */
export const FEATURE_ATTRIBUTES: Readonly<Record<string, string>> = {
  color: "color",
  colour: "color",
  size: "size",
  pattern: "pattern",
  material: "material",
  gender: "gender",
  agegroup: "ageGroup",
};
