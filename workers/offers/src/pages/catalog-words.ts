/** What no schema knows: how a catalog is given. */
export const INTRODUCTION = `# The catalog

<!-- Made of the schema and examples/catalog.json: npm run pages -w @basketwise/offers -->

A catalog is a Google Merchant feed (TSV or XML), or a CSV or JSON file with the same columns; columns that are not read are
passed over. [examples/catalog.json](../examples/catalog.json) has every field. Beside the names of this page, many are read
that shop systems give their columns in German, Dutch, French, Spanish and Russian
([product-fields.ts](../packages/cli/src/catalog/product-fields.ts)).

\`\`\`sh
basketwise build orders.csv --catalog catalog.json --out shop
\`\`\`

Without a catalog one is made of the orders: ids, titles and prices. Every further column lets more be offered, or keeps
something wrong from being offered; [playbook.md](playbook.md) says which technique or rule reads what.`;

export const CELLS = `## How values are written

- *Names of columns* are compared by letters and digits alone: \`Item Group ID\`, \`item_group_id\` and \`itemGroupId\` are one.
  Where a feed has several of a field's names the first with a value counts.
- *JSON* is a list of products. What is a list or an object here is one there; in a CSV, TSV or XML cell an object, and a list
  of objects, is JSON.
- *Lists of names* stand in one cell between \`;\`, \`|\` or \`,\`, whichever of these comes first in this row; highlights only
  between \`;\` or \`|\`.
- *Money* is in major units: \`19.90\` or \`19.90 EUR\`.
- *Category paths* may be written \`Camping > Tents\`, as Google does. Its numbers of categories say nothing here.
- *Features* come from each of their columns: Google's attributes, \`product_detail\` (\`section:name:value\`), a table as JSON,
  or a column for each, such as \`features.watts\`.
- *Sale prices* hold within \`sale_price_effective_date\` where the feed has it.`;

export const REFS = `## Refs

Some fields name other products, and so does a policy. A ref has one of three forms:

| ref | names |
|---|---|
| \`tent-2\` | the product with this id |
| \`group:ridge\` | every version of the \`group\` |
| \`category:camping/tents\` | all of this \`category\`, and of what lies below it |

\`requires\` takes ids alone.`;
