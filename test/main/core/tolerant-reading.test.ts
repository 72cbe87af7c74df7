import { describe, expect, test } from 'vitest';
import { shareBench } from '../../support/bench';

const shared = shareBench();

/** A tolerant charge point and a strict one. */
const arrange = async () => {
  const bench = shared();
  const station = await bench.connectNew();
  const strict = await bench.connectNew();
  await bench.call('chargePoint.put', { cpId: strict.identity, strict: true });
  const found = async (cpId = station.identity) =>
    (await bench.findings(cpId)).map(({ code, pointer }) => `${code} ${pointer}`);
  const readings = async (cpId = station.identity) =>
    (await bench.call('chargePoint.meterValues', { cpId })).items;
  return { bench, station, strict, found, readings };
};

const meterText = (meterValue: string): string =>
  `[2,"m1","MeterValues",{"connectorId":1,"meterValue":${meterValue}}]`;
const at = '"timestamp":"2025-06-01T10:00:00Z"';

describe('a deviating message', () => {
  test('C17 B17 a value that is a JSON number is read as its text', async () => {
    const { station, strict, found, readings } = await arrange();
    const text = meterText(`[{${at},"sampledValue":[{"value":1234.5}]}]`);
    expect(await station.ask(text)).toBe('[3,"m1",{}]');
    expect(await readings()).toMatchObject([{ samples: [{ value: 1234.5 }] }]);
    expect(await found()).toEqual(['schema-type /meterValue/0/sampledValue/0/value']);
    expect(await strict.ask(text)).toBe(
      '[4,"m1","TypeConstraintViolation","value is the number 1234.5; a string is required (read as \\"1234.5\\").",{"pointer":"/meterValue/0/sampledValue/0/value"}]',
    );
    expect(await readings(strict.identity)).toEqual([]);
  });

  test('C18 a padded value is read, an empty one is no value and never 0', async () => {
    const { station, found, readings } = await arrange();
    const text = meterText(`[{${at},"sampledValue":[{"value":" 12 "},{"value":""}]}]`);
    expect(await station.ask(text)).toBe('[3,"m1",{}]');
    expect(await readings()).toMatchObject([
      { samples: [{ value: 12 }, { value: null, raw: '' }] },
    ]);
    expect(await found()).toEqual([
      'schema-decimalValue /meterValue/0/sampledValue/0/value',
      'schema-decimalValue /meterValue/0/sampledValue/1/value',
    ]);
  });

  test('C18 an empty list of samples is answered and stores nothing', async () => {
    const { station, found, readings } = await arrange();
    expect(await station.ask(meterText(`[{${at},"sampledValue":[]}]`))).toBe('[3,"m1",{}]');
    expect(await readings()).toEqual([]);
    expect(await found()).toEqual(['schema-atLeastOne /meterValue/0/sampledValue']);
  });

  test('C19 a meterValue that is an object is read as a list of one', async () => {
    const { station, strict, found, readings } = await arrange();
    const text = meterText(`{${at},"sampledValue":[{"value":"7"}]}`);
    expect(await station.ask(text)).toBe('[3,"m1",{}]');
    expect(await readings()).toMatchObject([{ samples: [{ value: 7 }] }]);
    expect(await found()).toEqual(['schema-type /meterValue']);
    expect(await strict.ask(text)).toMatch(/^\[4,"m1","TypeConstraintViolation"/);
  });

  test('C20 C22 defaults and both spellings of Celsius are no deviation', async () => {
    const { station, strict, found } = await arrange();
    const text = meterText(
      `[{${at},"sampledValue":[{"value":"7"},{"value":"20","measurand":"Temperature","unit":"Celcius"},{"value":"20","measurand":"Temperature","unit":"Celsius"}]}]`,
    );
    expect(await station.ask(text)).toBe('[3,"m1",{}]');
    expect(await strict.ask(text)).toBe('[3,"m1",{}]');
    expect(await found()).toEqual([]);
    expect(await found(strict.identity)).toEqual([]);
  });

  test('C21 unknown measurands, contexts and units are kept as they are', async () => {
    const { station, strict, found, readings } = await arrange();
    const text = meterText(
      `[{${at},"sampledValue":[{"value":"7","context":"Request.Energy"},{"value":"50","measurand":"Frequency","unit":"Hz"},{"value":"1","measurand":"Fan.Speed"},{"value":"8"}]}]`,
    );
    expect(await station.ask(text)).toBe('[3,"m1",{}]');
    expect(await readings()).toMatchObject([
      {
        samples: [
          { value: 7, context: 'Request.Energy' },
          { value: 50, unit: 'Hz' },
          { value: 1, measurand: 'Fan.Speed' },
          { value: 8 },
        ],
      },
    ]);
    expect(await found()).toEqual([
      'schema-enum /meterValue/0/sampledValue/0/context',
      'schema-enum /meterValue/0/sampledValue/1/unit',
      'schema-enum /meterValue/0/sampledValue/2/measurand',
    ]);
    expect(await strict.ask(text)).toMatch(/^\[4,"m1","PropertyConstraintViolation"/);
  });

  test.each([
    ['22 characters', 'ABCDEFGHIJKLMNOPQRSTUV', 'schema-maxLength /idTag'],
    ['control bytes', '04A2B3\u0010\u000e', 'schema-printableAscii /idTag'],
  ])('C25 an idTag with %s is looked up and kept as it is', async (_what, idTag, finding) => {
    const { bench, station, found } = await arrange();
    await bench.call('tag.put', { idTag, status: 'Accepted' });
    expect(await station.call('Authorize', { idTag })).toEqual({
      idTagInfo: { status: 'Accepted' },
    });
    expect(await found()).toEqual([finding]);
    const { transactionId } = await station.call('StartTransaction', {
      connectorId: 1,
      idTag,
      meterStart: 0,
      timestamp: '2025-06-01T10:00:00Z',
    });
    const transaction = await bench.call('transaction.get', {
      transactionId: transactionId as number,
    });
    expect(transaction).toMatchObject({ idTag, authorization: 'Accepted' });
  });

  test('C28 extra members are left out', async () => {
    const { station, strict, found } = await arrange();
    const text = '[2,"a1","Authorize",{"idTag":"NOBODY","connectorId":1}]';
    expect(await station.ask(text)).toBe('[3,"a1",{"idTagInfo":{"status":"Invalid"}}]');
    expect(await found()).toEqual(['schema-additionalProperties /connectorId']);
    expect(await strict.ask(text)).toMatch(/^\[4,"a1","FormationViolation"/);
  });

  test('B17 a start with text for numbers is read, and never withheld', async () => {
    const { bench, station, found } = await arrange();
    const reply = await station.call('StartTransaction', {
      connectorId: '2',
      idTag: 'NOBODY',
      meterStart: '1000.4',
      timestamp: '2025-06-01T10:00:00Z',
    });
    const transaction = await bench.call('transaction.get', {
      transactionId: reply.transactionId as number,
    });
    expect(transaction).toMatchObject({ connectorId: 2, meterStart: 1000 });
    expect(await found()).toEqual(['schema-type /connectorId', 'schema-type /meterStart']);
  });

  test.each(['StartTransaction', 'StopTransaction', 'MeterValues', 'StatusNotification'])(
    'C53 D14 an empty %s is answered with a CALLRESULT',
    async (action) => {
      const { bench, station } = await arrange();
      expect(await station.ask(`[2,"e1","${action}",{}]`)).toMatch(/^\[3,"e1",/);
      expect(await station.ask(`[2,"e2","${action}",null]`)).toMatch(/^\[3,"e2",/);
      expect(await station.ask(`[2,"e3","${action}",[1]]`)).toMatch(/^\[3,"e3",/);
      expect(await bench.findingCodes(station.identity)).toContain('schema-required');
    },
  );

  test('B17 huge, tiny and odd numbers are answered with a CALLRESULT', async () => {
    const { station } = await arrange();
    for (const number of ['1e400', '-1e300', '9007199254740993', '0.1', '"NaN"', '-0']) {
      expect(
        await station.ask(
          `[2,"${number.replaceAll('"', '')}","StartTransaction",{"connectorId":${number},"idTag":"X","meterStart":${number},"reservationId":${number},"timestamp":"2025-06-01T10:00:00Z"}]`,
        ),
      ).toMatch(/^\[3,/);
    }
  });
});

describe('what is no deviation of the payload', () => {
  test('S13 D27 a DataTransfer of an unknown vendor is answered UnknownVendorId and announced', async () => {
    const { bench, station } = await arrange();
    expect(
      await station.ask('[2,"d1","DataTransfer",{"vendorId":"Acme","messageId":"x","data":"1"}]'),
    ).toBe('[3,"d1",{"status":"UnknownVendorId"}]');
    const event = await bench.event(
      'notification.received',
      ({ chargePointId }) => chargePointId === station.identity,
    );
    expect(event).toMatchObject({
      action: 'DataTransfer',
      payload: { vendorId: 'Acme', messageId: 'x', data: '1' },
    });
  });

  test.each([
    ['DiagnosticsStatusNotification', '{"status":"Uploading"}', '{}'],
    ['FirmwareStatusNotification', '{"status":"Downloaded"}', '{}'],
    ['LogStatusNotification', '{"status":"Uploading","requestId":3}', '{}'],
    ['SignedFirmwareStatusNotification', '{"status":"Installing","requestId":3}', '{}'],
    [
      'SecurityEventNotification',
      '{"type":"StartupOfTheDevice","timestamp":"2025-06-01T10:00:00Z"}',
      '{}',
    ],
    ['SignCertificate', '{"csr":"-----BEGIN CERTIFICATE REQUEST-----"}', '{"status":"Rejected"}'],
  ])('%s is answered, recorded and announced', async (action, payload, answer) => {
    const { bench, station } = await arrange();
    expect(await station.ask(`[2,"n1","${action}",${payload}]`)).toBe(`[3,"n1",${answer}]`);
    const event = await bench.event(
      'notification.received',
      ({ chargePointId }) => chargePointId === station.identity,
    );
    expect(event).toMatchObject({ action, payload: JSON.parse(payload) });
    expect(await bench.findingCodes(station.identity)).toEqual([]);
  });
});
