// What was measured, in words, and whether it is within the budgets.

/**
 * @typedef {{ what: string, value: number, unit: string, atMost: number }} Bar
 * @typedef {{ title: string, bars: readonly Bar[], notes: readonly string[] }} Part
 */

const shown = (/** @type {number} */ value, /** @type {string} */ unit) =>
  `${Number.isInteger(value) ? value : value.toFixed(1)}${unit === '' ? '' : ` ${unit}`}`;

const isMet = (/** @type {Bar} */ { value, atMost }) => value <= atMost;

/** Answers whether every bar is met. */
export const report = (/** @type {Part} */ { title, bars, notes }) => {
  const lines = bars.map(
    (bar) =>
      `  ${isMet(bar) ? 'ok  ' : 'OVER'} ${bar.what}: ${shown(bar.value, bar.unit)} (at most ${shown(bar.atMost, bar.unit)})`,
  );
  process.stdout.write(
    `${[title, ...lines, ...notes.map((note) => `       ${note}`)].join('\n')}\n`,
  );
  return bars.every(isMet);
};
