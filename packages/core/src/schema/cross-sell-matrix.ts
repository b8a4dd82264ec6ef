import * as v from "valibot";
import { REASONS } from "../model/codes.ts";
import type { CrossSellMatrix } from "../model/matrix.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { oneOf } from "./parts/one-of.ts";

const ItemSchema = v.object({
  id: v.string(),
  title: v.string(),
  price: about(v.number(), "Today's, in major units."),
  category: v.exactOptional(v.string()),
  baskets: about(v.number(), "Baskets that held it."),
});

const CellSchema = v.object({
  row: about(v.string(), "What the customer came for: a product id."),
  column: about(v.string(), "What goes with it: a product id."),
  baskets: v.exactOptional(
    about(
      v.number(),
      "Baskets that held both; absent, with the other numbers, where the graph does not keep the pair.",
    ),
  ),
  confidence: v.exactOptional(about(v.number(), "`baskets` / the row's baskets.")),
  lift: v.exactOptional(about(v.number(), "Confidence against chance; 1 is chance.")),
  z: v.exactOptional(about(v.number(), "Standard deviations above chance.")),
  weight: v.exactOptional(about(v.number(), "The chance of acceptance by the graph's measure.")),
  reasons: about(
    v.array(oneOf(...REASONS)),
    "`bought_together` where it is evidence, and curated relations.",
  ),
  edit: v.exactOptional(about(oneOf("pin", "forbid", "add"), "The merchant's word on the pair.")),
});

/** What goes with what, as staff reads it. */
export const CrossSellMatrixSchema = v.object({
  graphVersion: v.string(),
  currency: about(v.string(), "ISO 4217."),
  baskets: about(v.number(), "Baskets counted in all."),
  until: v.exactOptional(about(v.string(), "The moment of the latest order.")),
  minBaskets: about(v.number(), "Fewer baskets than this are no evidence."),
  rows: about(v.array(ItemSchema), "What customers come for, the most bought first."),
  columns: about(v.array(ItemSchema), "What goes with it, what goes with most rows first."),
  cells: about(v.array(CellSchema), "By row, then by column."),
});
true satisfies Same<v.InferOutput<typeof CrossSellMatrixSchema>, CrossSellMatrix>;
