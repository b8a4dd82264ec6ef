/** The parameters that mean something; one that is there twice stays a list, for the schema to refuse. */
export function readQuery(
  parameters: Readonly<Record<string, string[]>>,
  fields: readonly string[],
): Record<string, string | string[]> {
  const found = fields.flatMap((field) => {
    const values = parameters[field];
    const [only] = values ?? [];
    return values === undefined || only === undefined ? [] : [[field, values.length === 1 ? only : values]];
  });
  return Object.fromEntries(found);
}
