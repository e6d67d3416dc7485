/**
 * Prints rows in columns, the first to the left and the others to the right.
 * @param {(string | number)[][]} rows the first is the heading; numbers are grouped by thousands
 */
export function printTable(rows) {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells) {
    const line = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
    console.log(line.join('  '));
  }
}

/** The middle value, or the mean of the middle two. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[sorted.length >> 1] + sorted[(sorted.length - 1) >> 1]) / 2;
}

/** Median with the least and the most, as text. */
export function spread(values, digits) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
