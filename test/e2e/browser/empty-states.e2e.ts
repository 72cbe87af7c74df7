import { expect, type Page, test } from '@playwright/test';
import { type BrowserStage, openInBrowser } from './browser-stage';

let stage: BrowserStage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

/** The lists with what they say while nothing has come, and while a filter leaves nothing over. */
const lists = [
  {
    place: '/charge-points',
    noneYet: 'No charge point has connected yet',
    filtered: null,
  },
  {
    place: '/messages',
    noneYet: 'No messages yet',
    filtered: { place: '/messages?filter=cp%3ANOBODY', words: 'No message matches' },
  },
  {
    place: '/transactions',
    noneYet: 'No transactions yet',
    filtered: { place: '/transactions?cpId=NOBODY', words: 'No transaction matches' },
  },
  {
    place: '/findings',
    noneYet: 'No findings yet',
    filtered: { place: '/findings?cpId=NOBODY', words: 'No finding matches' },
  },
  {
    place: '/smart-charging',
    noneYet: 'No charging profile yet',
    filtered: null,
  },
  {
    place: '/security/events',
    noneYet: 'No security events yet',
    filtered: { place: '/security/events?cpId=NOBODY', words: 'No security event matches' },
  },
  {
    place: '/data-transfer',
    noneYet: 'Nothing received yet',
    filtered: { place: '/data-transfer/received?cpId=NOBODY', words: 'Nothing matches the filter' },
  },
  {
    place: '/tags',
    noneYet: 'No tags yet',
    filtered: { place: '/tags?search=NOBODY', words: 'No tag matches' },
  },
] as const;

const goToPlace = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
};
const says = (page: Page, words: string) => page.getByRole('main').getByText(words).first();

for (const { place, noneYet, filtered } of lists) {
  test(`A12: ${place} says why it is empty: nothing yet, or the filter`, async () => {
    const { page } = stage;
    await goToPlace(page, place);
    await expect(says(page, noneYet)).toBeVisible();
    if (filtered === null) return;
    await goToPlace(page, filtered.place);
    await expect(says(page, filtered.words)).toBeVisible();
  });
}

test('A12: a search that no charge point fits says so', async () => {
  const { page, httpUrl } = stage;
  await fetch(`${httpUrl}/charge-point/ONE`, { method: 'PUT' });
  await goToPlace(page, '/charge-points');
  await page.getByRole('searchbox', { name: 'Search charge points' }).fill('NOBODY');
  await expect(says(page, 'No charge point matches')).toBeVisible();
  await fetch(`${httpUrl}/charge-point/ONE`, { method: 'DELETE' });
  await expect(says(page, 'No charge point has connected yet')).toBeVisible();
});

test('A12: a paused view without messages says that it is paused, and goes on at a click', async () => {
  const { page } = stage;
  await goToPlace(page, '/messages');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(says(page, 'The view is paused')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Resume' }).last().click();
  await expect(says(page, 'No messages yet')).toBeVisible();
});

test('A12: without a server every list says so, and comes back by itself', async () => {
  const { page } = stage;
  await goToPlace(page, '/tags');
  await stage.stopServer();
  for (const { place } of lists) {
    await goToPlace(page, place);
    await expect(says(page, 'The server cannot be reached'), place).toBeVisible();
  }
  await goToPlace(page, '/tags');
  await stage.restart();
  await expect(says(page, 'No tags yet')).toBeVisible();
});
