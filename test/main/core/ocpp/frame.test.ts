import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callText, errorText, parseFrame, resultText } from '../../../../src/main/core/ocpp/frame';

describe('a CALL', () => {
  test('is type, id, action and payload', () => {
    expect(parseFrame('[2,"19223201","BootNotification",{"chargePointVendor":"A"}]')).toEqual({
      type: 'call',
      messageId: '19223201',
      idJson: '"19223201"',
      action: 'BootNotification',
      payload: { chargePointVendor: 'A' },
      deviations: [],
    });
  });

  test.each(['[2,"1","Heartbeat",null]', ' [ 2 , "1" , "Heartbeat" , {} ] \n'])(
    'C29 %s has the payload {}',
    (text) => {
      expect(parseFrame(text)).toMatchObject({ type: 'call', payload: {}, deviations: [] });
    },
  );

  test.each([
    ['C30', '[2,"","Heartbeat",{}]', '', '""', 'frame-message-id'],
    [
      'C31',
      `[2,"${'x'.repeat(37)}","Heartbeat",{}]`,
      'x'.repeat(37),
      `"${'x'.repeat(37)}"`,
      'frame-message-id',
    ],
    ['D3', '[2,17,"Heartbeat",{}]', '17', '17', 'frame-message-id'],
    ['D3', '[2,"1","Heartbeat"]', '1', '"1"', 'frame-arity'],
    ['D3', '[2,"1","Heartbeat",{},7]', '1', '"1"', 'frame-arity'],
  ])('%s %s is understood, with a deviation', (_label, text, messageId, idJson, code) => {
    expect(parseFrame(text)).toMatchObject({
      type: 'call',
      messageId,
      idJson,
      action: 'Heartbeat',
      payload: {},
      deviations: [{ code }],
    });
  });

  test('an id of 36 characters is no deviation', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(parseFrame(`[2,"${id}","Heartbeat",{}]`)).toMatchObject({ deviations: [] });
  });

  test.each([
    ['[2,"1"]', '"1"'],
    ['[2,"1",null,{}]', '"1"'],
    ['[2,"1",{"idTag":"A"}]', '"1"'],
    ['[2,"1",5,{}]', '"1"'],
    ['[2]', undefined],
    ['[2,null,"Heartbeat",{}]', undefined],
    ['[2,{},"Heartbeat",{}]', undefined],
    ['[2,["1"],"Heartbeat",{}]', undefined],
    ['[2,true,"Heartbeat",{}]', undefined],
  ])('%s is none; its id for the answer is %s', (text, idJson) => {
    expect(parseFrame(text)).toMatchObject({
      type: 'bad',
      code: 'FormationViolation',
      idJson,
      replyTo: undefined,
    });
  });
});

describe('a CALLRESULT', () => {
  test('is type, id and payload', () => {
    expect(parseFrame('[3,"1",{"status":"Accepted"}]')).toEqual({
      type: 'result',
      messageId: '1',
      payload: { status: 'Accepted' },
      deviations: [],
    });
  });

  test.each(['[3,"1"]', '[3,"1",{},{}]'])('%s is understood, with a deviation', (text) => {
    expect(parseFrame(text)).toMatchObject({
      type: 'result',
      messageId: '1',
      payload: {},
      deviations: [{ code: 'frame-arity' }],
    });
  });

  test('without an id is none', () => {
    expect(parseFrame('[3,null,{}]')).toMatchObject({ type: 'bad', idJson: undefined });
  });
});

describe('a CALLERROR', () => {
  test('is type, id, code, description and details', () => {
    expect(parseFrame('[4,"1","NotSupported","no","{}"]')).toMatchObject({ type: 'error' });
    expect(parseFrame('[4,"1","NotSupported","no",{"a":1}]')).toEqual({
      type: 'error',
      messageId: '1',
      errorCode: 'NotSupported',
      description: 'no',
      details: { a: 1 },
      deviations: [],
    });
  });

  test.each([
    ['[4,"1","GenericError","no","text"]', { details: 'text' }],
    ['[4,"1","GenericError","no"]', { details: {} }],
    ['[4,"1","GenericError"]', { description: '', details: {} }],
    ['[4,"1"]', { errorCode: 'GenericError', description: '', details: {} }],
    ['[4,"1","GenericError","no",null]', { details: {} }],
    ['[4,"1","GenericError","no",[]]', { details: [] }],
    ['[4,"1",500,"no",{}]', { errorCode: 'GenericError' }],
    ['[4,"1","GenericError",null,{}]', { description: '' }],
    ['[4,"1","GenericError","no",{},1]', { details: {} }],
  ])('C30 %s is understood, with a deviation', (text, expected) => {
    expect(parseFrame(text)).toMatchObject({
      type: 'error',
      messageId: '1',
      ...expected,
      deviations: [{ code: 'frame-call-error' }],
    });
  });
});

describe('text that is no frame', () => {
  test.each([
    ['C32', '[5,"1","Heartbeat",{}]', 5],
    ['C32', '[0]', 0],
    ['C32', '[-2,"1"]', -2],
    ['C32', '[2.5,"1","Heartbeat",{}]', 2.5],
  ])('%s %s has a message type to be ignored', (_label, text, messageType) => {
    expect(parseFrame(text)).toEqual({ type: 'unknown-type', messageType });
  });

  test.each([
    '{}',
    '"2"',
    '2',
    'null',
    'true',
    '[]',
    '["2","1","Heartbeat",{}]',
    '[null]',
    '[[2]]',
  ])('%s is bad, without an id to answer', (text) => {
    expect(parseFrame(text)).toMatchObject({
      type: 'bad',
      code: 'FormationViolation',
      idJson: undefined,
      replyTo: undefined,
    });
  });

  test.each(['', ' ', '\u0000', 'hello', '[2,"1","Heartbeat",{}', '[2,"1","Heartbeat",{}]]'])(
    'the broken JSON %j says so and nothing of our inside',
    (text) => {
      const frame = parseFrame(text);
      expect(frame).toMatchObject({ type: 'bad', reason: 'The frame is not valid JSON.' });
      expect(frame).toHaveProperty('detail');
    },
  );

  test.each([
    ['[2,"1","Heartbeat",{', '"1"', undefined],
    [' [ 2 , "a\\"b" ,nonsense', '"a\\"b"', undefined],
    ['[3,"1",{', undefined, '1'],
    ['[4,"1",', undefined, '1'],
    ['[2,"1', undefined, undefined],
    ['[2,1,"Heartbeat",{', undefined, undefined],
    ['[7,"1",', undefined, undefined],
    [`[2,"${'x'.repeat(300)}","Heartbeat",{`, undefined, undefined],
  ])('C54 of %j the id is read where it can be', (text, idJson, replyTo) => {
    expect(parseFrame(text)).toMatchObject({ type: 'bad', idJson, replyTo });
  });

  test('B18 whatever the text, reading it never throws', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(fc.constantFrom(2, 3, 4, 5), fc.jsonValue(), fc.jsonValue(), fc.jsonValue())
        .map((frame) => JSON.stringify(frame)),
      fc.string().map((text) => `[2,"1","Heartbeat",${text}`),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(['call', 'result', 'error', 'unknown-type', 'bad']).toContain(parseFrame(text).type);
      }),
    );
  });

  test('B18 deep nesting is read or refused, and ends', () => {
    const deep = `[2,"1","Heartbeat",${'['.repeat(200_000)}${']'.repeat(200_000)}]`;
    expect(['call', 'bad']).toContain(parseFrame(deep).type);
  });
});

describe('what is written', () => {
  test('is compact JSON', () => {
    expect(callText('1', 'Reset', { type: 'Hard' })).toBe('[2,"1","Reset",{"type":"Hard"}]');
    expect(resultText('"1"', {})).toBe('[3,"1",{}]');
    expect(resultText('17', { status: 'Accepted' })).toBe('[3,17,{"status":"Accepted"}]');
  });

  test('a CALLERROR has an object of details and at most 255 characters of description', () => {
    expect(errorText('"1"', 'NotSupported', 'no')).toBe('[4,"1","NotSupported","no",{}]');
    const [, , , description, details] = JSON.parse(
      errorText('"1"', 'GenericError', 'x'.repeat(300), { pointer: '/a' }),
    );
    expect(description).toHaveLength(255);
    expect(details).toEqual({ pointer: '/a' });
  });

  test('D7 codes are spelt as the text spells them', () => {
    expect(errorText('"1"', 'OccurenceConstraintViolation', '')).toContain(
      '"OccurenceConstraintViolation"',
    );
    expect(errorText('"1"', 'FormationViolation', '')).toContain('"FormationViolation"');
  });
});
