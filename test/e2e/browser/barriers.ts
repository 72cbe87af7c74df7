import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

interface Findings {
  readonly violations: readonly Violation[];
  readonly passes: readonly unknown[];
}

/** What axe-core finds to be serious or critical, in words. */
export const barriers = async (page: Page): Promise<string[]> => {
  const { violations, passes } = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run: (root: Document) => Promise<Findings> };
    };
    return tool.run(document);
  });
  // Rules that found nothing to look at would say nothing either.
  expect(passes.length).toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
};

/** Puts axe-core into the page; once for each document. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(axe);
