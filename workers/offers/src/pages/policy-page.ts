import { DEFAULT_POLICY, type Policy, type PolicyInput } from "@basketwise/core";
import { PolicySchema } from "@basketwise/core/schema";
import { toJsonSchema } from "@valibot/to-json-schema";
import { type Field, type Node, pathOf, valueAt } from "./fields.ts";
import { partsOf } from "./parts.ts";
import { EXPLORING, INTRODUCTION, LAW, PLACEMENTS } from "./policy-words.ts";
import { rangeOf } from "./range.ts";
import { code, tableOf, written } from "./table.ts";

/** The name of the example's placement that the page shows. */
const OWN_PLACEMENT = "gift-finder";

/** The policy's schema, as JSON schema has it; rules between fields are in none. */
export function policyNode(): Node {
  return toJsonSchema(PolicySchema, { ignoreActions: ["check"] }) as Node;
}

/** The page that tells a merchant each field: made of the schema, the defaults and a policy that says everything. */
export function policyPage(example: PolicyInput): string {
  const { whole, sections } = partsOf(policyNode());
  const page = [
    INTRODUCTION,
    PLACEMENTS,
    placementTable(DEFAULT_POLICY),
    ownPlacement(example),
    "## Fields",
    table(whole, example),
    ...sections.flatMap(({ name, meaning, fields }) => [`### ${name}`, meaning, table(fields, example)]),
    LAW,
    EXPLORING,
  ];
  return `${page.join("\n\n")}\n`;
}

function placementTable({ placements }: Policy): string {
  const rows = Object.entries(placements).map(([name, { techniques, limit }]) => {
    return [code(name), techniques.join(", "), `${limit}`];
  });
  return tableOf(["placement", "tries, in this order", "offers at most"], rows);
}

function ownPlacement({ placements = {} }: PolicyInput): string {
  const own = JSON.stringify(
    { placements: { [OWN_PLACEMENT]: placements[OWN_PLACEMENT] } },
    null,
    1,
  ).replaceAll(/\n */g, " ");
  return `One of the merchant's own, asked for as \`"placement": "${OWN_PLACEMENT}"\`:\n\n\`\`\`json\n${own}\n\`\`\``;
}

function table(fields: readonly Field[], example: PolicyInput): string {
  const head = ["field", "meaning", "what it may hold", "default", "example"];
  return tableOf(
    head,
    fields.map((field) => row(field, example)),
  );
}

function row(field: Field, example: PolicyInput): string[] {
  const { node, keys } = field;
  return [
    code(pathOf(field)),
    node.description ?? "",
    rangeOf(node),
    // What every placement has stands in the table above.
    keys[0] === "placements" ? defaultOfPlacement(keys) : written(valueAt(DEFAULT_POLICY, keys)),
    written(valueAt(example, keys)),
  ];
}

function defaultOfPlacement(keys: readonly string[]): string {
  return keys.at(-1) === "techniques" ? "as above" : written(valueAt(DEFAULT_POLICY, keys));
}
