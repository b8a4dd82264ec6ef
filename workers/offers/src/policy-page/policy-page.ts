import { DEFAULT_POLICY, type Policy, type PolicyInput } from "@basketwise/core";
import { PolicySchema } from "@basketwise/core/schema";
import { toJsonSchema } from "@valibot/to-json-schema";
import { type Field, fieldsOf, type Node, pathOf, valueAt } from "./fields.ts";
import { rangeOf } from "./range.ts";
import { EXPLORING, INTRODUCTION, LAW, PLACEMENTS } from "./words.ts";

/** The name of the example's placement that the page shows. */
const OWN_PLACEMENT = "gift-finder";

/** The policy's schema, as JSON schema has it; rules between fields are in none. */
export function policyNode(): Node {
  return toJsonSchema(PolicySchema, { ignoreActions: ["check"] }) as Node;
}

/** The page that tells a merchant each field: made of the schema, the defaults and a policy that says everything. */
export function policyPage(example: PolicyInput): string {
  const parts = Object.entries(policyNode().properties ?? {}).map(([name, node]) => ({
    name,
    node,
    fields: fieldsOf(node, [name]),
  }));
  const whole = parts.filter(({ fields }) => fields[0]?.keys.length === 1);
  const others = parts.filter((part) => !whole.includes(part));
  const page = [
    INTRODUCTION,
    PLACEMENTS,
    placementTable(DEFAULT_POLICY),
    ownPlacement(example),
    "## Fields",
    table(
      whole.flatMap(({ fields }) => fields),
      example,
    ),
    ...others.flatMap(({ name, node, fields }) => [
      `### ${name}`,
      node.description ?? "",
      table(fields, example),
    ]),
    LAW,
    EXPLORING,
  ];
  return `${page.join("\n\n")}\n`;
}

function placementTable({ placements }: Policy): string {
  const rows = Object.entries(placements).map(([name, { techniques, limit }]) => {
    return `| \`${name}\` | ${techniques.join(", ")} | ${limit} |`;
  });
  return ["| placement | tries, in this order | offers at most |", "|---|---|---|", ...rows].join("\n");
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
  const rows = fields.map((field) => row(field, example));
  return [
    "| field | meaning | what it may hold | default | example |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

function row(field: Field, example: PolicyInput): string {
  const { node, keys } = field;
  const cells = [
    code(pathOf(field)),
    node.description ?? "",
    rangeOf(node),
    // What every placement has stands in the table above.
    keys[0] === "placements" ? defaultOfPlacement(keys) : written(valueAt(DEFAULT_POLICY, keys)),
    written(valueAt(example, keys)),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function defaultOfPlacement(keys: readonly string[]): string {
  return keys.at(-1) === "techniques" ? "as above" : written(valueAt(DEFAULT_POLICY, keys));
}

function written(value: unknown): string {
  return value === undefined ? "–" : code(JSON.stringify(value));
}

function code(text: string): string {
  return `\`${text}\``;
}
