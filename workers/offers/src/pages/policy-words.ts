/** What no schema knows: how a policy is used. */
export const INTRODUCTION = `# The policy

<!-- Made of the schema, the defaults and examples/policy.json: npm run pages -w @basketwise/offers -->

A policy is one JSON file in which a merchant says what is different in their shop; whatever it leaves out keeps the
default of this page. [examples/policy.json](../examples/policy.json) says all that can be said.

\`\`\`sh
basketwise build orders.csv --out shop --policy policy.json
basketwise publish shop
\`\`\`

\`build\` lays it beside the graph, and there it stays until another is given; \`publish\` puts both where the worker reads
them. A field that nobody knows and a value that can't be are refused with their path, such as
\`anchor.maxShare: expected a number from 0 to 1, found 3\`.

Without a build, with the secret key:

\`\`\`sh
curl -H "Authorization: Bearer $KEY" https://shop.example/v1/policy
curl -H "Authorization: Bearer $KEY" -X PUT --data-binary @policy.json "https://shop.example/v1/policy?dryRun=true"
curl -H "Authorization: Bearer $KEY" -X PUT --data-binary @policy.json https://shop.example/v1/policy
\`\`\`

The first shows the policy that is served, with the matrix's pins and forbids in it, and every version that can be put back;
the second writes nothing and tells which of your scenarios (\`basketwise publish shop --scenarios DIR\`) would come out
otherwise, some 3 ms of CPU each: on the free plan, which has 10 ms a request, add \`&limit=3&from=0\`; the third is live
within a minute, without a deploy. \`PUT /v1/policy?version=V\` or \`basketwise rollback --policy V\` puts a version back, and
\`If-Match\` with the \`ETag\` of the first changes only what nobody else has changed. What is put stays until the policy beside
the graph, or an edit of the matrix, changes and is published. A version is the name of one policy for good: without one it
is named by its content, and where \`publish\` finds the name taken, it adds a mark, such as \`autumn+1f3a9c02\`.

Shares are 0 to 1: 0.3 is 30 %. Percents are 0 to 100. Money is in major units of the store's one currency. A list takes
the place of the default's list.`;

export const PLACEMENTS = `## Placements are compositions

A placement is a list of techniques. They are tried in order, and the first with a candidate that no rule stops is the one
technique of the answer. So the list says what is best here: at the product page first something better, then what
improves it, then what goes with it.`;

export const LAW = `## The law on prices

\`market\` picks a profile from the table in [markets.ts](../packages/core/src/policy/markets.ts), which names its sources;
\`law\` changes it. It is a default and no legal advice.

- *Prior price* (European Union, European Economic Area, and any market that the table does not know): what an offer takes
  off a single product is shown against its \`lowestPrice30Days\`, or today's price if that is lower. Where that is not
  known, or not higher, the price stays and nothing is said of a saving. Sets and multibuys, which cost less only together,
  are shown against what their parts cost today.
- *Disclosure* (everywhere): an offer with a price or a code of its own says so where the customer gets it for who they
  are: because the technique rests on them, the product is \`forSegments\`, or an entry of \`merchandising\` with \`segments\`
  put it there.

Without a \`market\` a saving on a single product is against today's price.`;

export const EXPLORING = `## Exploring

With \`explore.share\` 0.05, one answer in twenty shows in its last place a survivor that its rank would not have shown, each
as likely as the other. It passes every rule, takes no pinned product's place, and carries
\`exploring: {propensity}\`: the probability that just this was shown, by which its outcome is weighed. \`POST\` explores;
\`GET\`, whose answers caches keep, does not, nor does the command line.`;
