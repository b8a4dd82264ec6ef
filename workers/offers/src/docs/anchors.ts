/** Where an operation stands on the page. */
export const operationAnchor = (operationId: string): string => `route-${operationId}`;

/** Where a schema stands on the page. */
export const schemaAnchor = (name: string): string => `schema-${name}`;

/** Where a kind of key stands on the page. */
export const keyAnchor = (name: string): string => `key-${name}`;

/** The name of the schema that a reference leads to. */
export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1);
