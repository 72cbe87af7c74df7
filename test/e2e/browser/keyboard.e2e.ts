import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerTo, bootedChargePoint, type Stage, sent } from '../story/stage';
import { openInBrowser } from './browser-stage';

let stage: Stage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

const MOST_STEPS = 60;

/** Presses Tab until the element has the focus; whoever uses the keyboard has no other way. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by ${MOST_STEPS} times Tab.`);
};

test('a command is reached and given with the keyboard alone', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'KEYBOARD-1');
  chargePoint.onCall('Reset', () => ({ status: 'Accepted' }));
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  await page.keyboard.press('Control+1');
  const link = page.getByRole('link', { name: 'KEYBOARD-1' });
  await expect(link).toBeVisible();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const reset = page.getByRole('button', { name: 'Soft reset' });
  await expect(reset).toBeVisible();
  await tabTo(page, reset);
  await page.keyboard.press('Enter');
  expect(await sent(chargePoint, 'Reset')).toBe('[2,"ID","Reset",{"type":"Soft"}]');
  await expect(answerTo(page, 'Soft reset')).toContainText('Accepted');
  await chargePoint.close();
});

test('the messages are walked and opened with the keyboard alone', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'KEYBOARD-2');
  await chargePoint.call('Heartbeat');
  await page.keyboard.press('Control+2');
  const grid = page.getByRole('grid', { name: 'Messages' });
  await expect(grid.getByRole('row').filter({ hasText: 'Heartbeat' })).toBeVisible();
  await tabTo(page, grid);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: 'Message details' });
  await expect(detail).toContainText('StatusNotification');
  await page.keyboard.press('ArrowDown');
  await expect(detail).toContainText('Heartbeat');
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await chargePoint.close();
});

test('Ctrl+F leads into the filter, Ctrl+] and F6 from part to part of the screen, and back', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'KEYBOARD-3');
  for (const [screen, field] of [
    ['#/charge-points', page.getByRole('searchbox')],
    ['#/tags', page.getByRole('searchbox', { name: 'Search' })],
    ['#/findings', page.getByRole('combobox', { name: 'Charge point' })],
    ['#/messages', page.getByRole('combobox', { name: 'Filter' })],
  ] as const) {
    await page.evaluate((place) => {
      window.location.hash = place;
    }, screen);
    await expect(field).toBeVisible();
    await page.keyboard.press('Control+f');
    await expect(field).toBeFocused();
  }
  await page.getByRole('grid', { name: 'Messages' }).getByRole('row').nth(1).click();
  const details = page.getByRole('region', { name: 'Message details' });
  await expect(details.getByRole('tree')).toBeVisible();
  await page.keyboard.press('Control+f');
  const inPart = (part: Locator): Promise<boolean> =>
    part.evaluate((element) => element.contains(document.activeElement));
  const grid = page.getByRole('grid', { name: 'Messages' });
  await page.keyboard.press('Control+]');
  expect(await inPart(grid)).toBe(true);
  await page.keyboard.press('F6');
  expect(await inPart(details)).toBe(true);
  await page.keyboard.press('Control+[');
  expect(await inPart(grid)).toBe(true);
  await page.keyboard.press('Shift+F6');
  expect(await inPart(page.getByRole('search'))).toBe(true);
  await page.keyboard.press('Shift+F6');
  expect(await inPart(page.getByRole('navigation', { name: 'Screens' }))).toBe(true);
  await chargePoint.close();
});

test('nothing moves the rail out of view: what is read aloud only takes no room beside the screen', async () => {
  const { page } = stage;
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  const overhang = await page.evaluate(() => {
    const around = [];
    for (let at = document.querySelector('main'); at !== null; at = at.parentElement)
      around.push(at);
    for (const element of around) element.scrollTo(500, 500);
    return around.map(({ scrollLeft, scrollTop }) => scrollLeft + scrollTop);
  });
  expect(new Set(overhang)).toEqual(new Set([0]));
  await expect(page.getByRole('link', { name: 'Charge Points' })).toBeInViewport({ ratio: 1 });
});

test('every control shows where the focus is', async () => {
  const { page } = stage;
  await page.keyboard.press('Control+1');
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab');
    const unmarked = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // A text field shows it with the frame around it.
      if (element.closest('.MuiInputBase-root.Mui-focused') !== null) return null;
      return getComputedStyle(element).outlineStyle === 'none' ? element.outerHTML : null;
    });
    expect(unmarked).toBeNull();
  }
});
