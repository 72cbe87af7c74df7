import { expect, type Page, test } from '@playwright/test';
import type { IncomingAction, OutgoingAction } from '@shared/ocpp/actions';
import { connectChargePoint } from '../../support/charge-point';
import { answerTo, bootedChargePoint, createTag, goTo, sent } from '../story/stage';
import { type BrowserStage, openInBrowser } from './browser-stage';

/** Two payloads as they cross the wire: what is asked and what is answered. */
type Exchange = readonly [request: string, response: string];

const accepted = '{"status":"Accepted"}';
const certificate = String.raw`-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`;
const hashes = '"issuerNameHash":"1f2e","issuerKeyHash":"3d4c","serialNumber":"5B6A"';
const hashData = `{"hashAlgorithm":"SHA256",${hashes}}`;
const schedule =
  '{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16.5}]}';

const outgoing = {
  CancelReservation: ['{"reservationId":7}', '{"status":"Rejected"}'],
  CertificateSigned: [`{"certificateChain":"${certificate}"}`, '{"status":"Rejected"}'],
  ChangeAvailability: ['{"connectorId":1,"type":"Inoperative"}', '{"status":"Scheduled"}'],
  ChangeConfiguration: ['{"key":"HeartbeatInterval","value":"120"}', '{"status":"RebootRequired"}'],
  ClearCache: ['{}', accepted],
  ClearChargingProfile: [
    '{"connectorId":1,"chargingProfilePurpose":"TxProfile","stackLevel":2}',
    '{"status":"Unknown"}',
  ],
  DataTransfer: [
    '{"vendorId":"com.example","messageId":"Tariff","data":"0.42"}',
    '{"status":"Accepted","data":"taken"}',
  ],
  DeleteCertificate: [`{"certificateHashData":${hashData}}`, '{"status":"NotFound"}'],
  ExtendedTriggerMessage: [
    '{"requestedMessage":"LogStatusNotification"}',
    '{"status":"NotImplemented"}',
  ],
  GetCompositeSchedule: [
    '{"connectorId":1,"duration":3600,"chargingRateUnit":"A"}',
    `{"status":"Accepted","connectorId":1,"scheduleStart":"2026-01-31T12:00:00Z","chargingSchedule":${schedule}}`,
  ],
  GetConfiguration: [
    '{"key":["HeartbeatInterval","Nonsense"]}',
    '{"configurationKey":[{"key":"HeartbeatInterval","readonly":false,"value":"300"}],"unknownKey":["Nonsense"]}',
  ],
  GetDiagnostics: [
    '{"location":"ftp://files.example/upload/","retries":3,"retryInterval":60,"startTime":"2026-01-31T00:00:00Z"}',
    '{"fileName":"diagnostics.log"}',
  ],
  GetInstalledCertificateIds: [
    '{"certificateType":"ManufacturerRootCertificate"}',
    `{"status":"Accepted","certificateHashData":[${hashData}]}`,
  ],
  GetLocalListVersion: ['{}', '{"listVersion":12}'],
  GetLog: [
    '{"logType":"SecurityLog","requestId":4,"log":{"remoteLocation":"https://files.example/upload/"}}',
    '{"status":"Accepted","filename":"security.log"}',
  ],
  InstallCertificate: [
    `{"certificateType":"CentralSystemRootCertificate","certificate":"${certificate}"}`,
    '{"status":"Failed"}',
  ],
  RemoteStartTransaction: ['{"connectorId":1,"idTag":"CARD-1"}', accepted],
  RemoteStopTransaction: ['{"transactionId":77}', '{"status":"Rejected"}'],
  ReserveNow: [
    '{"connectorId":1,"expiryDate":"2040-01-31T12:00:00Z","idTag":"CARD-1","reservationId":7}',
    '{"status":"Occupied"}',
  ],
  Reset: ['{"type":"Soft"}', '{"status":"Rejected"}'],
  SendLocalList: [
    '{"listVersion":12,"localAuthorizationList":[{"idTag":"CARD-1","idTagInfo":{"status":"Accepted"}}],"updateType":"Full"}',
    '{"status":"VersionMismatch"}',
  ],
  SetChargingProfile: [
    `{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative","chargingSchedule":${schedule}}}`,
    '{"status":"NotSupported"}',
  ],
  SignedUpdateFirmware: [
    `{"requestId":5,"firmware":{"location":"https://files.example/firmware.bin","retrieveDateTime":"2026-01-31T12:00:00Z","signingCertificate":"${certificate}","signature":"c2ln"}}`,
    '{"status":"InvalidCertificate"}',
  ],
  TriggerMessage: ['{"requestedMessage":"StatusNotification","connectorId":1}', accepted],
  UnlockConnector: ['{"connectorId":1}', '{"status":"UnlockFailed"}'],
  UpdateFirmware: [
    '{"location":"https://files.example/firmware.bin","retrieveDate":"2026-01-31T12:00:00Z"}',
    '{}',
  ],
} satisfies Record<OutgoingAction, Exchange>;

// Made once with openssl for O=Nordlade, CN=ACTIONS-2.
const csr = String.raw`-----BEGIN CERTIFICATE REQUEST-----\nMIHjMIGJAgEAMCcxETAPBgNVBAoMCE5vcmRsYWRlMRIwEAYDVQQDDAlBQ1RJT05T\nLTIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASBh1FAenErtWiJJdPyxgUl9Wfj\nQJdD3weLmrxEy5O2/yqRbmlRbSkkNEIWBZMJEBSv0hdouC0a2Bi3bcsVPxatoAAw\nCgYIKoZIzj0EAwIDSQAwRgIhAPUJ0w6cz5tI2XCFsjbN0EB6v/V/6W8Turn35phA\nvKpLAiEA0FeWfnUxiSPn1SOgIWA3FORV5gFx8S9HK7GjKFnKCz4=\n-----END CERTIFICATE REQUEST-----\n`;

/** In the order of a day: each is sent after those above it. TIME is when it was answered, NUMBER the transaction that was begun. */
const incoming = {
  BootNotification: [
    '{"chargePointVendor":"Nordlade","chargePointModel":"NL-AC22","firmwareVersion":"3.4.1"}',
    '{"status":"Accepted","currentTime":"TIME","interval":300}',
  ],
  StatusNotification: ['{"connectorId":1,"errorCode":"NoError","status":"Preparing"}', '{}'],
  Heartbeat: ['{}', '{"currentTime":"TIME"}'],
  Authorize: ['{"idTag":"CARD-1"}', '{"idTagInfo":{"status":"Accepted"}}'],
  StartTransaction: [
    '{"connectorId":1,"idTag":"CARD-1","meterStart":1000,"timestamp":"2026-01-31T12:00:00Z"}',
    '{"idTagInfo":{"status":"Accepted"},"transactionId":NUMBER}',
  ],
  MeterValues: [
    '{"connectorId":1,"transactionId":NUMBER,"meterValue":[{"timestamp":"2026-01-31T12:30:00Z","sampledValue":[{"value":"2500"}]}]}',
    '{}',
  ],
  StopTransaction: [
    '{"transactionId":NUMBER,"idTag":"CARD-1","meterStop":4000,"timestamp":"2026-01-31T13:00:00Z","reason":"Local"}',
    '{"idTagInfo":{"status":"Accepted"}}',
  ],
  DataTransfer: ['{"vendorId":"com.example","data":"ping"}', '{"status":"UnknownVendorId"}'],
  DiagnosticsStatusNotification: ['{"status":"Uploading"}', '{}'],
  FirmwareStatusNotification: ['{"status":"Downloaded"}', '{}'],
  LogStatusNotification: ['{"status":"Uploaded","requestId":4}', '{}'],
  SecurityEventNotification: [
    '{"type":"FirmwareUpdated","timestamp":"2026-01-31T14:00:00Z","techInfo":"3.4.2"}',
    '{}',
  ],
  SignCertificate: [`{"csr":"${csr}"}`, accepted],
  SignedFirmwareStatusNotification: ['{"status":"SignatureVerified","requestId":5}', '{}'],
} satisfies Record<IncomingAction, Exchange>;

let stage: BrowserStage;

test.beforeAll(async ({ browser }) => {
  stage = await openInBrowser(browser);
});

test.afterAll(() => stage.close());

/** Writes the payload as JSON into the form that the address opens, and sends it. */
const sendFromConsole = async (page: Page, action: string, payload: string): Promise<void> => {
  await page.goto(`${stage.httpUrl}/#/charge-point/ACTIONS-1/commands?action=${action}`);
  const form = page.getByRole('form', { name: 'Command' });
  await expect(form.getByRole('combobox', { name: 'Action' })).toHaveValue(action);
  await form.getByRole('button', { name: 'JSON', exact: true }).click();
  await form.getByRole('textbox', { name: 'Payload (JSON)' }).fill(payload);
  await expect(form).toContainText('Valid');
  await form.getByRole('button', { name: 'Send', exact: true }).click();
};

test('every action that we may send is sent from the console, letter by letter, and shows its answer', async () => {
  const { page } = stage;
  const chargePoint = await bootedChargePoint(stage, 'ACTIONS-1');
  for (const [action, [, response]] of Object.entries(outgoing)) {
    chargePoint.onCall(action, () => JSON.parse(response));
  }
  for (const [action, [request, response]] of Object.entries(outgoing)) {
    await test.step(action, async () => {
      await sendFromConsole(page, action, request);
      expect(await sent(chargePoint, action)).toBe(`[2,"ID","${action}",${request}]`);
      await expect(answerTo(page, action).locator('code')).toHaveText(response);
    });
  }
  await chargePoint.close();
});

test('every action that a charge point may send is answered, letter by letter, and seen in the inspector', async () => {
  const { page } = stage;
  await createTag(page, 'CARD-1');
  const chargePoint = await connectChargePoint(stage.ocppUrl, 'ACTIONS-2');
  await goTo(page, 'Messages');
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await filter.fill('cp:ACTIONS-2 dir:in');
  await filter.press('Enter');
  const rows = page.getByRole('grid', { name: 'Messages' }).getByRole('row');
  let number = '';
  for (const [action, [request, response]] of Object.entries(incoming)) {
    await test.step(action, async () => {
      const payload = request.replace('NUMBER', number);
      const answer = await chargePoint.ask(`[2,"${action}-1","${action}",${payload}]`);
      number = /"transactionId":(\d+)/.exec(answer)?.[1] ?? number;
      expect(
        answer
          .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/, '"TIME"')
          .replace(/(?<="transactionId":)\d+/, 'NUMBER'),
      ).toBe(`[3,"${action}-1",${response}]`);
      const row = rows.filter({ has: page.getByRole('gridcell', { name: action, exact: true }) });
      await expect(row).toBeInViewport();
      await expect(row).toContainText('Answered');
    });
  }
  await chargePoint.close();
});
