/**
 * Of what `--memory` allows, the share that reading files may take, and after it, when that is given back, counting. The
 * other half is for what neither can bound: the program itself and the orders that were read.
 */
export const SHARE = 1 / 2;
