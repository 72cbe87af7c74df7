// The arithmetic of the measurements.

/** @typedef {{ p50: number, p95: number, p99: number, max: number }} Percentiles */

/** @returns {Percentiles} */
export const percentiles = (/** @type {readonly number[]} */ values) => {
  const sorted = Float64Array.from(values).sort();
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
};

export const median = (/** @type {readonly number[]} */ values) => {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
