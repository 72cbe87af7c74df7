import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { answerTo, bootedChargePoint, goTo, report, type Stage } from './stage';

const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Messages' });
const rowOf = (page: Page, text: string): Locator =>
  gridOf(page).getByRole('row').filter({ hasText: text });
const detailOf = (page: Page): Locator => page.getByRole('region', { name: 'Message details' });
const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Filter' });
const parts = (page: Page): Locator => page.getByRole('list', { name: 'Parts of the filter' });

const filterBy = async (page: Page, filter: string): Promise<void> => {
  await field(page).fill(filter);
  await field(page).press('Enter');
};

/** What a person does with the record of messages. */
export const inspectingStory = (stage: () => Stage): void => {
  test('a filter is read token by token, suggests what follows, and leaves out what makes no sense', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'FILTER-1');
    await goTo(page, 'Messages');
    await page.keyboard.press('Control+f');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('cp:FIL');
    await page.getByRole('option', { name: 'cp:FILTER-1' }).click();
    await expect(field(page)).toHaveValue('cp:FILTER-1 ');
    await expect(parts(page)).toContainText('only FILTER-1');
    await filterBy(page, 'cp:FILTER-1 -action:BootNotification colour:red');
    await expect(parts(page)).toContainText('not BootNotification');
    await expect(parts(page)).toContainText('there is no filter “colour:”');
    await expect(rowOf(page, 'StatusNotification')).toHaveCount(1);
    await expect(rowOf(page, 'BootNotification')).toHaveCount(0);
    // New messages obey it.
    await chargePoint.call('Heartbeat');
    await expect(rowOf(page, 'Heartbeat')).toHaveCount(1);
    await page.getByRole('button', { name: 'Remove colour:red' }).click();
    await expect(field(page)).toHaveValue('cp:FILTER-1 -action:BootNotification');

    // Words are looked for in the texts of the wire.
    await filterBy(page, 'cp:FILTER-1 "NL-AC22"');
    await expect(rowOf(page, 'BootNotification')).toHaveCount(1);
    await expect(rowOf(page, 'Heartbeat')).toHaveCount(0);
    await chargePoint.close();
  });

  test('A9: a cleared filter keeps the selected message selected and in view', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'KEEP-1');
    for (let beat = 0; beat < 60; beat++) await chargePoint.call('Heartbeat');
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:KEEP-1 -action:Heartbeat');
    await rowOf(page, 'BootNotification').click();
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await expect(rowOf(page, 'Heartbeat').first()).toBeVisible();
    const selected = gridOf(page).getByRole('row', { selected: true });
    await expect(selected).toContainText('BootNotification');
    await expect(selected).toBeInViewport();
    await detailOf(page).getByRole('button', { name: 'Close details' }).click();
    await chargePoint.close();
  });

  test('a highlight dims the others, and n goes from match to match', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'LIGHT-1');
    await report(chargePoint, 2, 'Preparing');
    await goTo(page, 'Messages');
    await filterBy(page, 'action:StatusNotification cp:LIGHT-1');
    await page.getByRole('button', { name: 'Highlight' }).click();
    await expect(rowOf(page, 'LIGHT-1').filter({ hasText: 'BootNotification' })).toBeVisible();
    await gridOf(page).focus();
    await page.keyboard.press('N');
    await page.keyboard.press('Enter');
    await expect(detailOf(page)).toContainText('Connector 2 → Preparing');
    await page.keyboard.press('N');
    await expect(detailOf(page)).toContainText('Connector 1 → Available');
    await page.keyboard.press('n');
    await expect(detailOf(page)).toContainText('Connector 2 → Preparing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await chargePoint.close();
  });

  test('a paused view counts what comes and loses nothing', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'PAUSE-1');
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:PAUSE-1');
    await expect(rowOf(page, 'BootNotification')).toBeVisible();
    await gridOf(page).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
    for (let beat = 0; beat < 3; beat++) await chargePoint.call('Heartbeat');
    await expect(page.getByRole('button', { name: '3 new' })).toBeVisible();
    await expect(rowOf(page, 'Heartbeat')).toHaveCount(0);
    await page.getByRole('button', { name: '3 new' }).click();
    await expect(rowOf(page, 'Heartbeat')).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    await chargePoint.close();
  });

  test('A8: a wrong value is marked at its place; the message is pinned, noted and found again', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'PIN-1');
    await chargePoint.ask(
      '[2,"p-1","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Occupied"}]',
    );
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:PIN-1 is:schema');
    await rowOf(page, 'Occupied').click();
    const tree = detailOf(page).getByRole('tree');
    await expect(tree.getByRole('treeitem').filter({ hasText: '"Occupied"' }).last()).toContainText(
      'PropertyConstraintViolation · OCPP 1.6 §4.9',
    );
    await gridOf(page).focus();
    await page.keyboard.press('p');
    await expect(detailOf(page).getByRole('button', { name: 'Pin' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await detailOf(page).getByRole('button', { name: 'Add note' }).click();
    await detailOf(page).getByRole('textbox', { name: 'Note' }).fill('as firmware 3.4.0 did');
    await detailOf(page).getByRole('button', { name: 'Save' }).click();
    await expect(detailOf(page).getByRole('note', { name: 'Note' })).toContainText('as firmware');
    await page.reload();
    await filterBy(page, 'cp:PIN-1 is:pinned is:noted');
    await expect(rowOf(page, 'PIN-1').getByRole('img', { name: 'Pinned' })).toBeVisible();
    await detailOf(page).getByRole('tab', { name: 'Context' }).click();
    await expect(
      detailOf(page).getByRole('region', { name: 'State of connector 1' }),
    ).toContainText('Connector 1 → Available');
    await detailOf(page).getByRole('button', { name: 'Close details' }).click();
    await chargePoint.close();
  });

  test('a marker, a view and the columns outlive a restart', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'MARK-1');
    await goTo(page, 'Messages');
    await expect(gridOf(page)).toBeVisible();
    await gridOf(page).focus();
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'What happens now' }).fill('plugged in cable');
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'plugged in cable')).toBeVisible();
    await chargePoint.call('Heartbeat');
    await filterBy(page, '-action:Heartbeat cp:MARK-1');
    await page.getByRole('button', { name: 'Views' }).click();
    const views = page.getByRole('dialog', { name: 'Views' });
    await expect(views.getByRole('button', { name: 'No heartbeats' })).toBeVisible();
    await views.getByRole('textbox', { name: 'Name of the view' }).fill('Lab');
    await views.getByRole('button', { name: 'Save view' }).click();
    await expect(views.getByRole('button', { name: /^Lab/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page
      .getByRole('dialog', { name: 'Columns' })
      .getByRole('checkbox', { name: 'Size' })
      .click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'Size' })).toHaveCount(0);
    // A restart of the server and a new page keep what belongs to the reader.
    await stage().restart();
    const after = stage().page;
    await after.reload();
    await goTo(after, 'Messages');
    await expect(rowOf(after, 'plugged in cable')).toBeVisible();
    await expect(after.getByRole('columnheader', { name: 'Latency' })).toBeVisible();
    await expect(after.getByRole('columnheader', { name: 'Size' })).toHaveCount(0);
    await after.getByRole('button', { name: 'Views' }).click();
    await after.getByRole('button', { name: /^Lab/ }).click();
    await expect(field(after)).toHaveValue('-action:Heartbeat cp:MARK-1');
    await chargePoint.close();
  });

  test('A6: an exported trace is imported read-only, and exported from there byte for byte the same', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'TRACE-1');
    await chargePoint.ask('[2, "t-1" ,"Heartbeat",{ }]');
    chargePoint.send('{"hello": wor');
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:TRACE-1');
    await expect(rowOf(page, 'No exchange')).toBeVisible();
    const save = (): Promise<string> =>
      stage().savedText(async () => {
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await page.getByRole('button', { name: 'Save file' }).click();
      });
    const raws = (text: string): unknown[] =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).raw);
    const exported = await save();
    expect(raws(exported)).toContain('[2, "t-1" ,"Heartbeat",{ }]');
    expect(raws(exported)).toContain('{"hello": wor');

    const file = join(tmpdir(), `trace-${process.pid}.jsonl`);
    writeFileSync(file, exported);
    await page.getByLabel('Import a trace…').setInputFiles(file);
    await expect(page.getByText('Imported trace: 4 messages')).toBeVisible();
    await expect(rowOf(page, 'TRACE-1')).toHaveCount(4);
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(0);
    await rowOf(page, 'BootNotification').click();
    await expect(detailOf(page).getByRole('tree')).toContainText('"Nordlade"');
    await expect(detailOf(page).getByRole('button', { name: 'Pin' })).toHaveCount(0);
    await detailOf(page).getByRole('button', { name: 'Close details' }).click();
    expect(raws(await save())).toEqual(raws(exported));
    await page.getByRole('button', { name: 'Back to live messages' }).click();
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    await chargePoint.close();
  });

  test('a report leaves idTags out unless it is told otherwise', async () => {
    const { page } = stage();
    const chargePoint = await bootedChargePoint(stage(), 'REPORT-1');
    await chargePoint.call('Authorize', { idTag: 'SECRET-CARD' });
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:REPORT-1');
    await expect(rowOf(page, 'Authorize')).toBeVisible();
    const report = await stage().savedText(async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('radio', { name: 'HTML report' }).click();
      await expect(page.getByRole('checkbox', { name: /private data/ })).toBeChecked();
      await page.getByRole('button', { name: 'Save file' }).click();
    });
    expect(report).toContain('BootNotification');
    expect(report).not.toContain('SECRET-CARD');
    await chargePoint.close();
  });
};

/** Needs a page that may read the clipboard, which the desktop app's may not. */
export const copyingStory = (stage: () => Stage): void => {
  test('our command is sent again from its message, and copied as it was', async () => {
    const { page } = stage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const chargePoint = await bootedChargePoint(stage(), 'AGAIN-1');
    chargePoint.onCall('ClearCache', () => ({ status: 'Rejected' }));
    await fetch(`${stage().httpUrl}/charge-point/AGAIN-1/call/ClearCache`, { method: 'POST' });
    await goTo(page, 'Messages');
    await filterBy(page, 'cp:AGAIN-1 dir:out');
    await rowOf(page, 'ClearCache').click();
    await detailOf(page).getByRole('button', { name: 'Send again' }).click();
    await expect(answerTo(page, 'ClearCache again')).toContainText('Rejected');
    await expect(rowOf(page, 'ClearCache')).toHaveCount(2);
    await detailOf(page).getByRole('button', { name: 'Copy as…' }).click();
    await page.getByRole('menuitem', { name: 'curl line' }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain('/charge-point/AGAIN-1/call/ClearCache');
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.keyboard.press('Control+Shift+c');
    await expect.poll(copied).toContain('/charge-point/AGAIN-1/call/ClearCache');
    await detailOf(page).getByRole('button', { name: 'Close details' }).click();
    await chargePoint.close();
  });
};
