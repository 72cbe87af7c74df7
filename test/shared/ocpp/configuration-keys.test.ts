import {
  checkValue,
  compareKeys,
  isSameValue,
  isWriteOnly,
  membersOf,
  standardKey,
  standardKeys,
} from '@shared/ocpp/configuration-keys';
import { describe, expect, test } from 'vitest';

const check = (key: string, value: string): string | null =>
  checkValue(standardKey(key), key, value);

describe('the standard keys', () => {
  test('are those of §9, of the errata and of the security white paper, each once', () => {
    const by = (profile: string) => standardKeys.filter((one) => one.profile === profile).length;
    // 34 in §9.1, and MessageTimeout and StopTransactionMaxMeterValues of the errata.
    expect(by('Core')).toBe(36);
    expect(by('LocalAuthListManagement')).toBe(3);
    expect(by('Reservation')).toBe(1);
    expect(by('SmartCharging')).toBe(5);
    expect(by('FirmwareManagement')).toBe(1);
    expect(by('Security')).toBe(6);
    expect(new Set(standardKeys.map(({ key }) => key.toLowerCase())).size).toBe(52);
  });

  test('each has a clause and a sentence of help, integers a range, lists know their length key', () => {
    for (const { key, clause, help, type, minimum, maximum, maxLengthKey } of standardKeys) {
      expect(clause, key).toMatch(/^(OCPP 1\.6 §9|errata 3\.|Security Whitepaper §7\.)/);
      expect(help, key).toMatch(/^[A-Z].*[.]$/);
      if (type === 'integer') expect((minimum ?? 1) <= (maximum ?? 0), key).toBe(true);
      if (maxLengthKey !== null) expect(standardKey(maxLengthKey), key).toBeDefined();
    }
  });

  test('their names are case-insensitive, as CiString50 is', () => {
    expect(standardKey('heartbeatINTERVAL')?.key).toBe('HeartbeatInterval');
    expect(standardKey('VendorKey')).toBeUndefined();
  });

  test('errata 3.80, 3.84: what may be read-only is so', () => {
    expect(standardKey('StopTransactionOnEVSideDisconnect')).toMatchObject({
      required: false,
      access: 'R or RW',
    });
    expect(standardKey('UnlockConnectorOnEVSideDisconnect')?.access).toBe('R or RW');
  });

  test('D9 AuthorizationKey alone is write-only', () => {
    expect(standardKeys.filter(({ key }) => isWriteOnly(key)).map(({ key }) => key)).toEqual([
      'AuthorizationKey',
    ]);
  });
});

describe('a value before it is sent', () => {
  test.each([
    ['HeartbeatInterval', '300'],
    ['AuthorizeRemoteTxRequests', 'TRUE'],
    ['MeterValuesSampledData', 'Energy.Active.Import.Register,Voltage.L1,Current.Import.L1-N'],
    ['MeterValuesSampledData', ''],
    ['ConnectorPhaseRotation', '0.RST,1.RST,2.RTS'],
    ['ClockAlignedDataInterval', '900'],
    ['ClockAlignedDataInterval', '0'],
    ['AuthorizationKey', '4f434131524547414c49535431323334'],
    ['VendorKey', 'whatever it takes'],
  ])('%s takes %s', (key, value) => {
    expect(check(key, value)).toBeNull();
  });

  test.each([
    ['HeartbeatInterval', 'soon', 'HeartbeatInterval is a whole number; accepted is 0 or more s.'],
    ['WebSocketPingInterval', '-1', 'WebSocketPingInterval may be 0 or more s, not -1.'],
    ['LightIntensity', '101', 'LightIntensity may be 0 to 100 %, not 101.'],
    ['SecurityProfile', '4', 'SecurityProfile may be 0 to 3, not 4.'],
    ['LocalPreAuthorize', 'yes', 'LocalPreAuthorize is true or false.'],
    ['NumberOfConnectors', '3', 'NumberOfConnectors is read-only (OCPP 1.6 §9.1.21).'],
    [
      'ClockAlignedDataInterval',
      '700',
      'ClockAlignedDataInterval divides the day into even intervals; 700 s does not go evenly into 86400 s.',
    ],
    [
      'MeterValuesSampledData',
      'SoC, Voltage',
      'MeterValuesSampledData is a list: values with commas between them and no blanks, quotes or empty places.',
    ],
    ['StopTxnSampledData', 'SoC,SoC', 'StopTxnSampledData names a value twice.'],
    [
      'AuthorizationKey',
      'secret',
      'AuthorizationKey takes 32 to 40 hexadecimal digits, an even number of them.',
    ],
  ])('%s refuses %s', (key, value, problem) => {
    expect(check(key, value)).toBe(problem);
  });

  test('a measurand that does not exist is named, with those that do', () => {
    expect(check('MeterValuesSampledData', 'SoC,Power')).toMatch(
      /^MeterValuesSampledData does not know Power; known are Current\.Export, /,
    );
    expect(check('ConnectorPhaseRotation', '1.LLL')).toMatch(/^1\.LLL is no phase rotation/);
  });

  test('a list holds no more values than the charge point has told', () => {
    const key = standardKey('MeterValuesSampledData');
    expect(checkValue(key, 'MeterValuesSampledData', 'SoC,Voltage', 1)).toBe(
      'MeterValuesSampledData may hold 1 values (MeterValuesSampledDataMaxLength); these are 2.',
    );
    expect(checkValue(key, 'MeterValuesSampledData', 'SoC,Voltage', 2)).toBeNull();
  });

  test('C24 more than 500 characters are too many for any key', () => {
    expect(check('VendorKey', 'x'.repeat(501))).toBe(
      'A value may have 500 characters; this one has 501.',
    );
  });
});

describe('what is the same', () => {
  const same = (key: string, one: string | null, other: string | null) =>
    isSameValue(standardKey(key), one, other);

  test('C48 W and A are Power and Current', () => {
    expect(same('ChargingScheduleAllowedChargingRateUnit', 'W, A', 'Current,Power')).toBe(true);
    expect(same('ChargingScheduleAllowedChargingRateUnit', 'W', 'Current')).toBe(false);
  });

  test('C49 blanks, quotes and order of a list make no other value', () => {
    expect(membersOf(` "SoC", 'Voltage' ,`)).toEqual(['SoC', 'Voltage']);
    expect(same('MeterValuesSampledData', '"SoC", Voltage', 'Voltage,SoC')).toBe(true);
    expect(same('MeterValuesSampledData', 'SoC', 'SoC,Voltage')).toBe(false);
  });

  test('neither do the case of a boolean and leading zeros, but every letter of a vendor key counts', () => {
    expect(same('LocalPreAuthorize', 'True', 'true')).toBe(true);
    expect(same('HeartbeatInterval', '0300', '300')).toBe(true);
    expect(same('VendorKey', 'True', 'true')).toBe(false);
    expect(same('VendorKey', null, '')).toBe(false);
  });

  test('a comparison tells what is added, removed, changed and the same', () => {
    const key = (name: string, value: string | null) => ({ key: name, value });
    const rows = compareKeys(
      [key('HeartbeatInterval', '300'), key('Old', '1'), key('LocalPreAuthorize', 'TRUE')],
      [key('heartbeatinterval', '60'), key('New', '2'), key('LocalPreAuthorize', 'true')],
    );
    expect(rows.map((row) => [row.key, row.kind, row.value, row.otherValue])).toEqual([
      ['HeartbeatInterval', 'changed', '300', '60'],
      ['LocalPreAuthorize', 'same', 'TRUE', 'true'],
      ['New', 'added', null, '2'],
      ['Old', 'removed', '1', null],
    ]);
    expect(rows[0]?.help).toMatch(/Heartbeat/);
    expect(rows[2]?.help).toBeNull();
  });
});
