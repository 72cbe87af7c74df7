import type { Preset, PresetSettings } from '@shared/presets';
import type { Translate } from '../../i18n';

const labels = {
  strict: 'chargePoint.settings.checking',
  heartbeatIntervalSeconds: 'chargePoint.settings.heartbeatInterval',
  pingIntervalSeconds: 'chargePoint.settings.pingInterval',
  toleratedMissedPongs: 'chargePoint.settings.missedPongs',
  neverPongs: 'chargePoint.settings.neverPongs',
  commandTimeoutSeconds: 'chargePoint.settings.commandTimeout',
  assumedUtcOffsetMinutes: 'chargePoint.settings.utcOffset',
  responseDelayMs: 'chargePoint.settings.delay',
  responseDelayActions: 'chargePoint.settings.delayActions',
} as const satisfies Record<keyof PresetSettings, string>;

const wordsOf = (name: keyof PresetSettings, value: unknown, t: Translate): string => {
  if (name === 'strict') {
    return t(
      value === true
        ? 'chargePoint.settings.checkingStrict'
        : 'chargePoint.settings.checkingTolerant',
    );
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? t('presets.everyAction') : value.join(', ');
  }
  return String(value);
};

/** What a preset sets, under the names that the form of the settings has for them. */
export const factsOfPreset = (
  { settings }: Preset,
  t: Translate,
): { label: string; value: string }[] =>
  (Object.entries(settings) as [keyof PresetSettings, unknown][]).map(([name, value]) => ({
    label: t(labels[name]),
    value: wordsOf(name, value, t),
  }));
