import { expect, type Page, test } from '@playwright/test';
import { germanSentences, sentencesIn } from '../../../src/shared/sentences';
import { type ChargePoint, connectChargePoint } from '../../support/charge-point';
import { bootedChargePoint, type Stage } from '../story/stage';
import { openInBrowser } from './browser-stage';

const german = sentencesIn('de');
const spoken = new Set(Object.values(germanSentences));

/** What the page shows or calls its parts, sentence by sentence where dots stand between. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
        ...[...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? ''),
      ])
      .flatMap((text) => text.split(' · '))
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  );

/** A sentence of the core that stands there in English: German would have said it otherwise. */
const englishOn = async (page: Page): Promise<string[]> =>
  (await textsOn(page)).filter((text) => german(text) !== text && !spoken.has(text));

let stage: Stage;
let page: Page;
let chargePoint: ChargePoint;

const rest = async (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${stage.httpUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Does what makes the core say something of each kind. */
const makeItSpeak = async (): Promise<void> => {
  chargePoint = await bootedChargePoint(stage, 'DE-1');
  chargePoint.onCall('GetConfiguration', () => ({
    configurationKey: [
      { key: 'ResetRetries', readonly: false, value: '3' },
      {
        key: 'MeterValuesSampledData',
        readonly: false,
        value: 'Energy.Active.Import.Register, SoC',
      },
      { key: 'AuthorizationKey', readonly: false, value: '00112233445566778899aabbccddeeff' },
    ],
    unknownKey: [],
  }));
  await rest('POST', '/charge-point/DE-1/configuration/snapshot', {});

  await chargePoint.ask('[2,"de-1","Foo",{}]');
  chargePoint.send('{"kein":"Frame"}');
  await chargePoint.call('StatusNotification', {
    connectorId: 1,
    errorCode: 'NoError',
    status: 'Occupied',
    seit: 'gestern',
  });
  await chargePoint.call('StopTransaction', {
    transactionId: 4711,
    meterStop: 12,
    timestamp: new Date().toISOString(),
  });

  await connectChargePoint(stage.ocppUrl, 'DE-2', { protocols: ['ocpp2.0.1'] }).catch(() => {});
  await fetch(stage.ocppUrl.replace(/^ws/, 'http')).catch(() => {});

  chargePoint.onCall('GetDiagnostics', () => ({}));
  await rest('POST', '/job/diagnostics', { cpId: 'DE-1' });
  chargePoint.onCall('ClearCache', () => 'nein');
  await rest('POST', '/charge-point/DE-1/call/ClearCache', {});

  await chargePoint.call('SignCertificate', { csr: 'keine Anfrage' });
  await rest('POST', '/charge-point/DE-1/security/upgrade', { targetProfile: 2 });
  await rest('POST', '/charge-point/DE-1/security/upgrade/step/tls-port', {});

  await rest('POST', '/data-transfer-handler', {
    vendorId: 'de.beispiel',
    status: 'Accepted',
    schema: '{"type":"object","required":["kwh"]}',
  });
  await chargePoint.call('DataTransfer', { vendorId: 'de.beispiel', data: '{"wh":1}' });

  await rest('PUT', '/charging-profile/7', {
    name: 'Mit Abweichung',
    validate: false,
    profile: {
      chargingProfileId: 7,
      stackLevel: -1,
      chargingProfilePurpose: 'TxDefaultProfile',
      chargingProfileKind: 'Absolute',
      chargingSchedule: {
        chargingRateUnit: 'A',
        chargingSchedulePeriod: [{ startPeriod: 5, limit: 16 }],
      },
    },
  });
};

/** Where each kind stands, and a sentence of it. */
const places: readonly (readonly [kind: string, place: string, sentence: string])[] = [
  [
    'help of a key',
    '/charge-point/DE-1/configuration',
    'Wie oft sie einen fehlgeschlagenen Reset wiederholt.',
  ],
  ['a finding', '/findings', 'Es gibt keine Aktion „Foo“.'],
  ['a finding of a payload', '/findings', 'status ist "Occupied"; erlaubt sind'],
  [
    'a rule',
    '/findings?code=unknown-action',
    'OCPP 1.6 kennt keine solche Aktion; sie wird mit NotImplemented beantwortet.',
  ],
  [
    'the summary of findings',
    '/charge-point/DE-1/findings',
    'Stoppt einen Ladevorgang, der hier nicht bekannt ist',
  ],
  [
    'a connection attempt',
    '/charge-points',
    'Die Ladestation bietet ocpp2.0.1 an; hier wird ocpp1.6 gesprochen.',
  ],
  [
    'a job',
    '/charge-point/DE-1/firmware',
    'Sie antwortete ohne Dateinamen: Es gibt nichts zu senden.',
  ],
  [
    'a command',
    '/charge-point/DE-1/commands',
    'Die Antwort ist kein gültiges ClearCache.conf: Die Nutzdaten sind „nein“; verlangt ist ein Objekt.',
  ],
  [
    'a problem',
    '/transactions/999999',
    'Ladevorgang 999999 ist hier nicht bekannt; die Liste der Ladevorgänge zeigt die bekannten.',
  ],
  ['a certificate request', '/charge-point/DE-1/security', 'Es ist keine PKCS-#10-Anfrage in PEM.'],
  [
    'a step of an upgrade',
    '/charge-point/DE-1/security',
    'Der Port mit TLS ist geschlossen; öffnen Sie ihn unter Sicherheit.',
  ],
  ['received data', '/data-transfer/received', 'Die Daten'],
  [
    'a charging profile',
    '/smart-charging/7',
    'startPeriod des ersten Abschnitts ist 5; er muss 0 sein.',
  ],
  ['the summary of a message', '/messages', 'Anschluss 1 → Available'],
];

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
  await makeItSpeak();
  const context = await browser.newContext({ locale: 'de-DE' });
  page = await context.newPage();
  await page.goto(stage.httpUrl);
});

test.afterAll(async () => {
  await page.context().close();
  await chargePoint.close();
  await stage.close();
});

for (const [kind, place, sentence] of places) {
  test(`on a German system ${kind} is said in German, and nothing beside it in English`, async () => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, place);
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect.poll(() => englishOn(page)).toEqual([]);
  });
}

test('the report on messages is in the language that is asked for', async () => {
  const report = await (await rest('GET', '/message.html?language=de')).text();
  for (const words of [
    '<html lang="de">',
    '<h1>OCPP-Nachrichten</h1>',
    'Anschluss 1 → Available',
    'unknown-action: Es gibt keine Aktion „Foo“.',
    'Antwort um ',
  ]) {
    expect(report).toContain(words);
  }
  const english = await (await rest('GET', '/message.html')).text();
  expect(english).toContain('<h1>OCPP messages</h1>');
  expect(english).toContain('unknown-action: There is no action &quot;Foo&quot;.');
});

test('REST goes on in English', async () => {
  const answer = await rest('GET', '/charge-transaction/999999');
  expect(JSON.stringify(await answer.json())).toContain(
    'No transaction 999999 is known here; list the transactions for those that are.',
  );
});
