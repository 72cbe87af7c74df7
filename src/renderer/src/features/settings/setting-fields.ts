import { type SettingName, Settings } from '@shared/settings';
import { settingTextIn, type Texts } from '../../i18n';

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
  readonly name: SectionName;
  readonly fields: readonly SettingField[];
}

type SectionName =
  | 'chargePoints'
  | 'connections'
  | 'commands'
  | 'record'
  | 'backup'
  | 'addresses'
  | 'files'
  | 'security'
  | 'more';

const sections: readonly { name: SectionName; names: readonly SettingName[] }[] = [
  { name: 'chargePoints', names: ['unknownChargePoints', 'unknownTags', 'strict', 'quiet'] },
  {
    name: 'connections',
    names: [
      'heartbeatIntervalSeconds',
      'pendingIntervalSeconds',
      'pingIntervalSeconds',
      'toleratedMissedPongs',
      'notifyOfflineSeconds',
    ],
  },
  { name: 'commands', names: ['commandTimeoutSeconds', 'remoteStartWindowSeconds'] },
  { name: 'record', names: ['retentionDays', 'retentionMegabytes'] },
  { name: 'backup', names: ['dailyBackup', 'backupsKept'] },
  { name: 'addresses', names: ['host', 'ocppPort', 'pathPrefix', 'httpPort'] },
  {
    name: 'files',
    names: ['filePort', 'ftpPort', 'fileAddress', 'fileLimitMegabytes', 'receivedMegabytes'],
  },
  {
    name: 'security',
    names: [
      'plain',
      'tls',
      'ocppTlsPort',
      'requiredSecurityProfile',
      'cpoName',
      'certificateRequests',
      'serverNames',
    ],
  },
];

/** The sections of the page; a setting that no section names stands at the end. */
export const settingSections: readonly SettingSection[] = [
  ...sections.map(({ name: section, names: wanted }) => ({
    name: section,
    fields: settingFields.filter(({ name }) => wanted.includes(name)),
  })),
  {
    name: 'more' as const,
    fields: settingFields.filter(
      ({ name }) => !sections.some((section) => section.names.includes(name)),
    ),
  },
].filter(({ fields }) => fields.length > 0);

const shown = (limit: number | null, { format }: Texts): string =>
  limit === null ? '…' : format.count(limit);

/** Name and help in the language that is shown; English is what the schema says. */
export const settingTextOf = (
  field: SettingField,
  { language }: Texts,
): { title: string; help: string } => settingTextIn(language, field.name) ?? field;

/** What is wrong with a value as it was typed, and what is accepted; null if nothing. */
export const problemOf = (field: SettingField, value: unknown, texts: Texts): string | null => {
  const { t } = texts;
  if (field.kind === 'number') {
    const { minimum, maximum } = field;
    const within =
      typeof value === 'number' &&
      Number.isInteger(value) &&
      (minimum === null || value >= minimum) &&
      (maximum === null || value <= maximum);
    return within
      ? null
      : t('settings.acceptedNumber', {
          minimum: shown(minimum, texts),
          maximum: shown(maximum, texts),
        });
  }
  if (field.kind !== 'text' || typeof value !== 'string') return null;
  if (value.length < field.minLength) return t('settings.notEmpty');
  if (field.pattern !== null && !new RegExp(field.pattern).test(value))
    return patternProblem(field.name, field.pattern, texts);
  return null;
};

const patternProblem = (name: SettingName, pattern: string, { t }: Texts): string => {
  if (name === 'pathPrefix') return t('settings.acceptedPath');
  if (name === 'serverNames') return t('settings.acceptedNames');
  return t('settings.acceptedPattern', { pattern });
};

/** The default and the limits in words. */
export const limitsOf = (field: SettingField, texts: Texts): string => {
  const { t } = texts;
  if (field.default === '') return t('settings.defaultEmpty');
  const preset =
    field.kind === 'switch'
      ? t(field.default === true ? 'settings.on' : 'settings.off')
      : String(field.default);
  if (field.minimum === null || field.maximum === null) return t('settings.default', { preset });
  return t('settings.range', {
    minimum: shown(field.minimum, texts),
    maximum: shown(field.maximum, texts),
    preset,
  });
};
