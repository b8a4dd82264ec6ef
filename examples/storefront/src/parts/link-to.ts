/** The address of a product's page. */
export function productLink(id: string): string {
  return `/product/${encodeURIComponent(id)}`;
}

/** The address of a category's page. */
export function categoryLink(path: string): string {
  return `/category/${path}`;
}
