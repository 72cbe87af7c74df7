import { type SettingName, Settings } from '@shared/settings';

/** What the form needs to know of a setting, read from its schema. */
export interface SettingField {
  readonly name: SettingName;
  readonly title: string;
  readonly help: string;
  readonly kind: 'choice' | 'switch' | 'number' | 'text';
  readonly choices: readonly string[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly pattern: string | null;
  readonly minLength: number;
  readonly default: unknown;
}

interface SchemaMembers {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly default?: unknown;
}

const kindOf = (schema: SchemaMembers): SettingField['kind'] => {
  if (schema.enum !== undefined) return 'choice';
  if (schema.type === 'boolean') return 'switch';
  return schema.type === 'integer' ? 'number' : 'text';
};

const names = Object.keys(Settings.properties) as SettingName[];

export const settingFields: readonly SettingField[] = names.map((name) => {
  const schema = Settings.properties[name] as unknown as SchemaMembers;
  return {
    name,
    title: schema.title ?? name,
    help: schema.description ?? '',
    kind: kindOf(schema),
    choices: schema.enum ?? [],
    minimum: schema.minimum ?? null,
    maximum: schema.maximum ?? null,
    pattern: schema.pattern ?? null,
    minLength: schema.minLength ?? 0,
    default: schema.default,
  };
});

export interface SettingSection {
  readonly title: string;
  readonly fields: readonly SettingField[];
}

const sections: readonly { title: string; names: readonly SettingName[] }[] = [
  { title: 'Charge points and tags', names: ['unknownChargePoints', 'unknownTags', 'strict'] },
  {
    title: 'Connections',
    names: [
      'heartbeatIntervalSeconds',
      'pendingIntervalSeconds',
      'pingIntervalSeconds',
      'toleratedMissedPongs',
    ],
  },
  { title: 'Commands', names: ['commandTimeoutSeconds', 'remoteStartWindowSeconds'] },
  { title: 'Record', names: ['retentionDays', 'retentionMegabytes'] },
  { title: 'Addresses', names: ['host', 'ocppPort', 'pathPrefix', 'httpPort'] },
];

/** The sections of the page; a setting that no section names stands at the end. */
export const settingSections: readonly SettingSection[] = [
  ...sections.map(({ title, names: wanted }) => ({
    title,
    fields: settingFields.filter(({ name }) => wanted.includes(name)),
  })),
  {
    title: 'More',
    fields: settingFields.filter(
      ({ name }) => !sections.some((section) => section.names.includes(name)),
    ),
  },
].filter(({ fields }) => fields.length > 0);

const shown = (limit: number | null): string => limit?.toLocaleString('en') ?? '…';

/** What is wrong with a value as it was typed, and what is accepted; null if nothing. */
export const problemOf = (field: SettingField, value: unknown): string | null => {
  if (field.kind === 'number') {
    const { minimum, maximum } = field;
    const within =
      typeof value === 'number' &&
      Number.isInteger(value) &&
      (minimum === null || value >= minimum) &&
      (maximum === null || value <= maximum);
    return within
      ? null
      : `A whole number from ${shown(minimum)} to ${shown(maximum)} is accepted.`;
  }
  if (field.kind !== 'text' || typeof value !== 'string') return null;
  if (value.length < field.minLength) return 'This cannot be empty.';
  if (field.pattern !== null && !new RegExp(field.pattern).test(value))
    return field.name === 'pathPrefix'
      ? 'A path is accepted that begins with "/" and has no space, "?" or "#".'
      : `Text that matches ${field.pattern} is accepted.`;
  return null;
};

/** The default and the limits in words. */
export const limitsOf = (field: SettingField): string => {
  const range =
    field.minimum === null || field.maximum === null
      ? ''
      : `${shown(field.minimum)} to ${shown(field.maximum)}, `;
  const preset =
    field.kind === 'switch' ? (field.default === true ? 'on' : 'off') : String(field.default);
  return `${range}default ${preset}`;
};
