import { describe, expect, test } from 'vitest';
import { type Bench, startBench } from '../../support/bench';

const strictBench = async (registration: 'Accepted' | 'Pending' = 'Accepted'): Promise<Bench> => {
  const bench = await startBench();
  await bench.call('chargePoint.put', { cpId: 'CP1', strict: true, registration });
  return bench;
};

describe('strict mode answers what the text asks for', () => {
  test.each([
    [
      'B17 D8 a missing member',
      '[2,"1","Authorize",{}]',
      /^\[4,"1","OccurenceConstraintViolation",/,
    ],
    [
      'D7 a missing member of a transaction message',
      '[2,"1","StopTransaction",{"transactionId":1,"meterStop":1}]',
      /^\[4,"1","OccurenceConstraintViolation",/,
    ],
    [
      'C17 a number where text belongs',
      '[2,"1","MeterValues",{"connectorId":1,"meterValue":[{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"value":5}]}]}]',
      /^\[4,"1","TypeConstraintViolation",/,
    ],
    [
      'C23 a value outside of its list',
      '[2,"1","StatusNotification",{"connectorId":1,"errorCode":"Error","status":"Available"}]',
      /^\[4,"1","PropertyConstraintViolation",/,
    ],
    [
      'C25 a tag of 21 characters',
      `[2,"1","Authorize",{"idTag":"${'x'.repeat(21)}"}]`,
      /^\[4,"1","PropertyConstraintViolation",/,
    ],
    [
      'C28 an extra member',
      '[2,"1","Authorize",{"idTag":"A","connectorId":1}]',
      /^\[4,"1","FormationViolation",/,
    ],
    ['C30 an empty id', '[2,"","Heartbeat",{}]', /^\[4,"","FormationViolation",/],
    [
      'C31 a long id',
      `[2,"${'i'.repeat(37)}","Heartbeat",{}]`,
      new RegExp(`^\\[4,"${'i'.repeat(37)}","FormationViolation",`),
    ],
    ['a fifth element', '[2,"1","Heartbeat",{},{}]', /^\[4,"1","FormationViolation",/],
    ['C29 but null is {}', '[2,"1","Heartbeat",null]', /^\[3,"1",\{"currentTime"/],
    [
      'and what is right is answered as ever',
      '[2,"1","Authorize",{"idTag":"A"}]',
      /^\[3,"1",\{"idTagInfo":\{"status":"Invalid"\}\}\]$/,
    ],
  ])('%s', async (_name, text, answer) => {
    const bench = await strictBench();
    const station = await bench.connect('CP1');
    station.send(text);
    const reply = await station.nextFrame();
    expect(reply).toMatch(answer);
    expect(await station.ask('[2,"next","Heartbeat",{}]')).toContain('[3,"next"');
    if (!reply.startsWith('[4')) return;
    // Five elements, errorDetails an object; and the finding is kept as in tolerant mode.
    const [, , , description, details] = JSON.parse(reply) as unknown[];
    expect(description).toMatch(/^.{1,255}$/);
    expect(details).toEqual(expect.any(Object));
    expect(await bench.findingCodes('CP1')).not.toEqual([]);
  });

  test('B19 another CALL with a used id', async () => {
    const bench = await strictBench();
    const station = await bench.connect('CP1');
    await station.ask('[2,"x","Authorize",{"idTag":"A"}]');
    expect(await station.ask('[2,"x","Authorize",{"idTag":"B"}]')).toMatch(
      /^\[4,"x","FormationViolation","The message id \\"x\\" was used before for another CALL\.",\{\}\]$/,
    );
    // The same CALL again is a retry all the same (OCPP-J errata 3.1).
    expect(await station.ask('[2,"x","Authorize",{"idTag":"A"}]')).toContain('[3,"x"');
  });

  test('D6 a CALL before acceptance is a SecurityError, the boot is not', async () => {
    const bench = await strictBench('Pending');
    const station = await bench.connect('CP1');
    expect(await station.ask('[2,"1","Heartbeat",{}]')).toMatch(/^\[4,"1","SecurityError",/);
    expect(
      await station.ask(
        '[2,"2","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]',
      ),
    ).toContain('"status":"Pending"');
    const tolerant = await startBench({ unknownChargePoints: 'pending' });
    const other = await tolerant.connect('CP2');
    expect(await other.ask('[2,"1","Heartbeat",{}]')).toContain('[3,"1"');
    expect(await tolerant.findingCodes('CP2')).toEqual(['call-before-acceptance']);
  });

  test('B17 nothing of a refused message is stored but its frame', async () => {
    const bench = await strictBench();
    const station = await bench.connect('CP1');
    const text =
      '[2,"1","StartTransaction",{"connectorId":"1","idTag":"A","meterStart":0,"timestamp":"2026-01-31T12:00:00Z"}]';
    expect(await station.ask(text)).toContain('[4,"1","TypeConstraintViolation"');
    expect((await bench.call('transaction.list', {})).items).toEqual([]);
    expect((await bench.call('frame.list', { order: 'asc' })).items[0]?.raw).toBe(text);
    // A right one is taken.
    await station.ask(text.replace('"1","Start', '"2","Start').replace('"1",', '1,'));
    expect((await bench.call('transaction.list', {})).items).toHaveLength(1);
  });

  test('C54 an answer that deviates is an invalid-response, with the answer in its details', async () => {
    const bench = await strictBench();
    const station = await bench.connect('CP1');
    station.onCall('Reset', () => ({ status: 'OK' }));
    const failure = await bench.failure('command.hardReset', { cpId: 'CP1' });
    expect(failure).toMatchObject({
      code: 'invalid-response',
      details: { response: { status: 'OK' } },
    });
  });

  test('the general setting counts for those without one of their own, at once', async () => {
    const bench = await startBench();
    await bench.call('chargePoint.put', { cpId: 'LAX', strict: false });
    const station = await bench.connect('CP1');
    const lax = await bench.connect('LAX');
    const extra = (id: string) => `[2,"${id}","Authorize",{"idTag":"A","x":1}]`;
    expect(await station.ask(extra('1'))).toContain('[3,"1"');
    await bench.call('setting.put', { strict: true });
    expect(await station.ask(extra('2'))).toContain('[4,"2"');
    expect(await lax.ask(extra('3'))).toContain('[3,"3"');
  });
});
