/** Values that look like those of a real installation, for members of these names. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  cpId: 'CP1',
  chargePointId: 'CP1',
  idTag: '04A2B3C4D5E6F7',
  parentIdTag: 'FLEET',
  transactionId: 4711,
  connectorId: 1,
  commandId: '7e1c0f0a-3d5e-4f0b-9a51-6f2f0f0d1c11',
  messageId: '7e1c0f0a-3d5e-4f0b-9a51-6f2f0f0d1c11',
  action: 'ChangeAvailability',
  payload: { connectorId: 0, type: 'Inoperative' },
  response: { status: 'Accepted' },
  request: { type: 'Soft' },
  key: 'HeartbeatInterval',
  value: '300',
  vendor: 'Example',
  model: 'Wallbox 22',
  status: 'Available',
  errorCode: 'NoError',
  outcome: 'answered',
  state: 'active',
  measurand: 'Energy.Active.Import.Register',
  phase: null,
  location: 'Outlet',
  context: 'Sample.Periodic',
  unit: 'Wh',
  meterStart: 120_000,
  meterStop: null,
  stoppedAt: null,
  stopReason: null,
  cursor: 'WyIyMDI2LTAxLTMxIiw0MjAwXQ',
  next: null,
  raw: '[2,"42","Heartbeat",{}]',
  callText: '[2,"42","Heartbeat",{}]',
  replyText: '[3,"42",{"currentTime":"2026-01-31T12:00:00.000Z"}]',
  password: 'correct-horse-battery',
  passwordHex: '0123456789abcdef0123456789abcdef01234567',
  remoteAddress: '192.168.1.40',
  address: '192.168.1.10',
  url: 'ws://192.168.1.10:8887/ocpp',
  ocppUrl: 'ws://192.168.1.10:8887/ocpp',
  httpUrl: 'http://127.0.0.1:8080',
  pathPrefix: '/ocpp',
  path: '/ocpp/CP1',
  version: '1.0.0',
  latencyMs: 84,
};

interface ExampleSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly ExampleSchema[];
  readonly properties?: Readonly<Record<string, ExampleSchema>>;
  readonly items?: ExampleSchema;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
}

/** Whether a value of the table fits here: a name can mean different things (status of a tag, of a connector). */
const fits = (value: unknown, schema: ExampleSchema): boolean => {
  if (schema.anyOf !== undefined) return schema.anyOf.some((option) => fits(value, option));
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (schema.type === 'null') return value === null;
  if (schema.type === 'integer' || schema.type === 'number') return typeof value === 'number';
  return schema.type === undefined || typeof value === schema.type;
};

/** An example that is valid under the schema, without hand-written samples that would grow old. */
export const exampleOf = (schema: unknown, name = ''): unknown => {
  const { type, anyOf, properties, items, examples, ...rest } = schema as ExampleSchema;
  if (name in BY_NAME && fits(BY_NAME[name], schema as ExampleSchema)) return BY_NAME[name];
  if (examples !== undefined) return examples[0];
  if (anyOf !== undefined) return exampleOf(anyOf[0], name);
  if (rest.enum !== undefined) return rest.enum[0];
  if (properties !== undefined) {
    return Object.fromEntries(
      Object.entries(properties).map(([member, value]) => [member, exampleOf(value, member)]),
    );
  }
  if (items !== undefined) return [exampleOf(items, name)];
  if (rest.default !== undefined) return rest.default;
  if (rest.format === 'date-time') return '2026-01-31T12:00:00.000Z';
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return Math.max(rest.minimum ?? 1, 1);
  if (type === 'null') return null;
  return type === 'string' ? 'text' : {};
};
