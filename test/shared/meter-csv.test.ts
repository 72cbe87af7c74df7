import { meterCsvHeader, meterCsvLines } from '@shared/meter-csv';
import { expect, test } from 'vitest';

test('a sample is a line: quotes, line breaks and formulas cannot break out, numbers stay numbers', () => {
  const lines = meterCsvLines({
    id: 1,
    chargePointId: 'CP1',
    connectorId: 1,
    transactionId: 17,
    at: '2026-01-31T12:00:00.000Z',
    receivedAt: '2026-01-31T12:00:01.000Z',
    samples: [
      {
        measurand: '=SUM(A1)',
        phase: 'L1, "odd"',
        location: 'Outlet',
        context: 'a\nb',
        unit: 'W',
        value: -5,
      },
      {
        measurand: 'SoC',
        phase: null,
        location: 'EV',
        context: 'x',
        unit: null,
        value: null,
        raw: '',
      },
    ],
  });
  expect(meterCsvHeader).toBe('at,measurand,phase,location,context,unit,value,raw\r\n');
  expect(lines).toBe(
    '2026-01-31T12:00:00.000Z,\'=SUM(A1),"L1, ""odd""",Outlet,"a\nb",W,-5,\r\n' +
      '2026-01-31T12:00:00.000Z,SoC,,EV,x,,,\r\n',
  );
});
