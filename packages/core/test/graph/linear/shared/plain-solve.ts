/** Solves A·x = b as in a school book: Gauss with the largest pivot of each column. */
export function plainSolve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const rest = rows.splice(pivot).sort((a, b) => Math.abs(b[pivot] ?? 0) - Math.abs(a[pivot] ?? 0));
    rows.push(...rest);
    const own = rows[pivot] ?? [];
    const scaled = own.map((cell) => cell / (own[pivot] ?? 0));
    rows.forEach((row, i) => {
      const share = row[pivot] ?? 0;
      rows[i] = i === pivot ? scaled : row.map((cell, column) => cell - share * (scaled[column] ?? 0));
    });
  }
  return rows.map((row) => row[rows.length] ?? Number.NaN);
}
