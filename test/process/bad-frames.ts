import type { Random } from '../support/random';

// Generated frames of every kind of bad, around a core of real messages. Each is what goes over the
// wire: text, or bytes of a binary frame.

export type BadFrame = string | Buffer;
type Generator = (random: Random, index: number) => BadFrame;

const LARGEST = 1_048_576;

const strings: readonly string[] = [
  '',
  ' ',
  'Accepted',
  '\\u0000',
  'a\\u0000b',
  '\\ud800',
  '\\udfff\\ud800',
  '\\u202e',
  '☃ \u{1f50c}',
  "'; DROP TABLE exchange; --",
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '; process.exit(1);',
  '../../etc/passwd',
  '2026-13-45T99:99:99Z',
  '1970-01-01T00:00:00Z',
];

const scalars: readonly string[] = [
  'null',
  'true',
  '-1',
  '0',
  '1.5',
  '1e400',
  '-1e400',
  '9007199254740993',
  '2147483648',
  '-0',
];

const actionNames: readonly string[] = [
  'Authorize',
  'BootNotification',
  'DataTransfer',
  'DiagnosticsStatusNotification',
  'FirmwareStatusNotification',
  'Heartbeat',
  'LogStatusNotification',
  'MeterValues',
  'SecurityEventNotification',
  'SignCertificate',
  'SignedFirmwareStatusNotification',
  'StartTransaction',
  'StatusNotification',
  'StopTransaction',
  'Reset',
  'RemoteStartTransaction',
  'NoSuchAction',
  'toString',
  '__proto__',
  'hasOwnProperty',
];

const members: readonly string[] = [
  'connectorId',
  'idTag',
  'meterStart',
  'meterStop',
  'timestamp',
  'transactionId',
  'transactionData',
  'meterValue',
  'sampledValue',
  'value',
  'status',
  'errorCode',
  'chargePointVendor',
  'chargePointModel',
  'vendorId',
  'data',
  '__proto__',
  'toJSON',
];

const valid: readonly string[] = [
  '[2,"ID","Authorize",{"idTag":"TAG"}]',
  '[2,"ID","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Available"}]',
  '[2,"ID","StartTransaction",{"connectorId":1,"idTag":"TAG","meterStart":0,"timestamp":"2026-01-31T12:00:00Z"}]',
  '[2,"ID","MeterValues",{"connectorId":1,"meterValue":[{"timestamp":"2026-01-31T12:00:00Z","sampledValue":[{"value":"1"}]}]}]',
  '[2,"ID","StopTransaction",{"transactionId":1,"meterStop":1,"timestamp":"2026-01-31T12:00:00Z"}]',
  '[2,"ID","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]',
  '[2,"ID","DataTransfer",{"vendorId":"V","data":"x"}]',
  '[3,"ID",{"status":"Accepted"}]',
  '[4,"ID","GenericError","",{}]',
];

const value = (random: Random, depth: number): string => {
  const kind = random.between(0, depth > 3 ? 2 : 4);
  if (kind === 0) return random.pick(scalars);
  if (kind <= 2) return `"${random.pick(strings)}"`;
  const items = Array.from({ length: random.between(0, 4) }, () => value(random, depth + 1));
  if (kind === 3) return `[${items.join(',')}]`;
  return `{${items.map((item) => `"${random.pick(members)}":${item}`).join(',')}}`;
};

const withId = (text: string, index: number): string => text.replace('ID', `m${index}`);

const generators: readonly Generator[] = [
  // Valid ones, so that the rest of the house has something to do.
  (random, index) => withId(random.pick(valid), index),
  // Broken JSON: cut off, a letter too many, a letter changed.
  (random, index) => {
    const text = withId(random.pick(valid), index);
    const at = random.between(0, text.length - 1);
    const rest = text.slice(at + random.between(0, 1));
    return random.chance(0.5)
      ? text.slice(0, at)
      : text.slice(0, at) + random.pick(['"', '}', ',', '\\', 'x', '\u0000', '\n']) + rest;
  },
  // The right frame with a wrong number of elements, or none at all.
  (random, index) =>
    random.pick([
      '',
      ' ',
      '[]',
      '{}',
      'null',
      '2',
      '"2"',
      '[2]',
      `[2,"m${index}"]`,
      `[2,"m${index}","Heartbeat"]`,
      `[2,"m${index}","Heartbeat",{},{}]`,
      `[3,"m${index}"]`,
      `[4,"m${index}"]`,
      `[4,"m${index}","X"]`,
      '[2,[],"Heartbeat",{}]',
      '[2,null,"Heartbeat",{}]',
      '[2,{},"Heartbeat",{}]',
      '[2,1e400,"Heartbeat",{}]',
      `[2,"m${index}",7,{}]`,
      '[[2]]',
    ]),
  // Message types that do not exist.
  (random, index) =>
    `[${random.pick(['0', '1', '5', '-2', '2.5', '"2"', '1e9', 'true'])},"m${index}","Heartbeat",{}]`,
  // Any action with any payload.
  (random, index) =>
    `[2,"m${index}","${random.pick(actionNames)}",${value(random, random.between(0, 2))}]`,
  // A known member with a wrong type.
  (random, index) =>
    withId(random.pick(valid), index).replace(/:(?:"[^"]*"|\d+)/, () => `:${value(random, 2)}`),
  // Replies to nothing, and ids that come again.
  (random) =>
    random.pick(valid).replace('ID', random.pick(['again', 'again2', '', 'x'.repeat(300)])),
  // Odd ids.
  (random) => `[2,"${random.pick(strings)}","Heartbeat",{}]`,
  // Odd characters in ids, actions and values.
  (random, index) =>
    `[2,"m${index}${random.pick(strings)}","${random.pick(strings)}",{"${random.pick(strings)}":"${random.pick(strings)}"}]`,
  // Deep nesting, closed and not.
  (random, index) => {
    const depth = random.pick([10, 100, 1000]);
    const open = random.pick(['[', '{"a":', '[{"meterValue":']).repeat(depth);
    return `[2,"m${index}","${random.pick(actionNames)}",${open}`;
  },
  (random, index) => {
    const depth = random.pick([10, 100, 1000]);
    const nested = random.chance(0.5)
      ? `${'['.repeat(depth)}${']'.repeat(depth)}`
      : `${'{"data":'.repeat(depth)}1${'}'.repeat(depth)}`;
    return `[2,"m${index}","DataTransfer",{"vendorId":"V","data":${nested}}]`;
  },
  // Binary frames.
  (random) =>
    Buffer.from(Array.from({ length: random.between(0, 64) }, () => random.between(0, 255))),
];

/** Rare, because they are heavy: up to the largest frame there may be. */
const heavy: readonly Generator[] = [
  (_random, index) => {
    const head = `[2,"m${index}","DataTransfer",{"vendorId":"V","data":"`;
    return `${head}${'x'.repeat(LARGEST - head.length - 3)}"}]`;
  },
  (random, index) => `[2,"m${index}","${random.pick(actionNames)}",${'['.repeat(500_000)}`,
  (_random, index) =>
    `[2,"m${index}","DataTransfer",{"vendorId":"V","data":${'['.repeat(400_000)}${']'.repeat(400_000)}}]`,
  (_random, index) =>
    `[2,"m${index}","MeterValues",{"connectorId":1,"meterValue":[${'{},'.repeat(100_000)}{}]}]`,
  (_random, index) => `[2,"m${index}","${'A'.repeat(900_000)}",{}]`,
  (_random, index) => `[2,"${'i'.repeat(900_000)}${index}","Heartbeat",{}]`,
  (_random, index) =>
    `[2,"m${index}","Authorize",{${Array.from({ length: 50_000 }, (_, member) => `"k${member}":1`).join(',')}}]`,
  (_random, index) => `[2,"m${index}","Authorize",{"idTag":"${'\\u0000'.repeat(150_000)}"}]`,
  () => Buffer.alloc(LARGEST - 1, 0xff),
  () => '9'.repeat(LARGEST),
];

/** How many heavy frames there are in a run. */
export const HEAVY_FRAMES = heavy.length;

export const heavyFrame = (random: Random, index: number): BadFrame => {
  const generator = heavy[index % heavy.length];
  if (generator === undefined) throw new Error('There are no heavy frames.');
  return generator(random, index);
};

export const badFrame = (random: Random, index: number): BadFrame =>
  random.pick(generators)(random, index);
