/** The shop's departments in the order of its shelves, each with the product that stands for it. */
export const DEPARTMENTS: readonly { readonly path: string; readonly shownBy: string }[] = [
  { path: "kitchen", shownBy: "22423" },
  { path: "home", shownBy: "22469" },
  { path: "party", shownBy: "47566" },
  { path: "bags", shownBy: "20725" },
  { path: "garden", shownBy: "22916" },
  { path: "stationery", shownBy: "22754" },
  { path: "toys", shownBy: "22748" },
  { path: "christmas", shownBy: "22577" },
];
