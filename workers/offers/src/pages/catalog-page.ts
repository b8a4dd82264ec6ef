import type { Product } from "@basketwise/core";
import { ProductSchema } from "@basketwise/core/schema";
import { toJsonSchema } from "@valibot/to-json-schema";
import { COLUMNS } from "./catalog-columns.ts";
import { CELLS, INTRODUCTION, REFS } from "./catalog-words.ts";
import { type Field, type Node, pathOf, valueAt } from "./fields.ts";
import { partsOf } from "./parts.ts";
import { rangeOf } from "./range.ts";
import { code, tableOf, written } from "./table.ts";

/** The schema of a product, as JSON schema has it. */
export function productNode(): Node {
  return toJsonSchema(ProductSchema, { ignoreActions: ["check"] }) as Node;
}

/** The page that tells a merchant each field of a product: made of the schema and a catalog that has them all. */
export function catalogPage(example: readonly Product[]): string {
  const node = productNode();
  const { whole, sections } = partsOf(node);
  const page = [
    INTRODUCTION,
    "## Fields",
    `A product needs ${(node.required ?? []).map(code).join(", ")}; all else may be missing.`,
    tableOf(
      ["field", "meaning", "what it may hold", "columns", "example"],
      whole.map((field) => {
        const [path, meaning, range, value] = row(field, example);
        return [path, meaning, range, columnsOf(field.keys[0]), value];
      }),
    ),
    ...sections.flatMap(({ name, meaning, fields }) => [
      `### ${name}`,
      `${meaning} Columns: ${columnsOf(name)}, as JSON:`,
      `\`\`\`json\n${JSON.stringify({ [name]: valueAt(example, ["[]", name]) }, null, 1).replaceAll(/\n */g, " ")}\n\`\`\``,
      tableOf(
        ["field", "meaning", "what it may hold", "example"],
        fields.map((field) => row(field, example)),
      ),
    ]),
    REFS,
    CELLS,
  ];
  return `${page.join("\n\n")}\n`;
}

function row(field: Field, example: readonly Product[]): [string, string, string, string] {
  const { node, keys } = field;
  return [
    code(pathOf(field)),
    node.description ?? "",
    rangeOf(node),
    written(valueAt(example, ["[]", ...keys])),
  ];
}

function columnsOf(name = ""): string {
  return Object.entries(COLUMNS)
    .filter(([field]) => field === name)
    .flatMap(([, names]) => names.map(code))
    .join(", ");
}
