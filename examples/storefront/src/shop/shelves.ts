/** Products that the shop shows first. */
export const HERO: readonly string[] = ["22423", "22699", "47566"];

/** The rows of the front page, picked by hand. */
export const SHELVES: readonly { readonly category: string; readonly products: readonly string[] }[] = [
  { category: "kitchen/tea", products: ["22697", "23173", "23175", "22698"] },
  { category: "party/bunting", products: ["47566", "21621", "23298", "22083"] },
  { category: "bags/lunch", products: ["20725", "20726", "22383", "23206"] },
];
