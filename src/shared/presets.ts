import type { ChargePointSettings } from './model/charge-point';
import type { IncomingAction } from './ocpp/actions';

/** What a preset may set: how a charge point is dealt with, never whether it may charge. */
export type PresetSettings = Partial<
  Pick<
    ChargePointSettings,
    | 'strict'
    | 'heartbeatIntervalSeconds'
    | 'pingIntervalSeconds'
    | 'toleratedMissedPongs'
    | 'neverPongs'
    | 'commandTimeoutSeconds'
    | 'assumedUtcOffsetMinutes'
    | 'responseDelayMs'
  > & { responseDelayActions: IncomingAction[] }
>;

export interface Preset {
  readonly name: string;
  /** How vendors of these charge points call themselves in a BootNotification, in lower case. */
  readonly vendors: readonly string[];
  /** What is known of them, and so why the settings are what they are. */
  readonly reason: string;
  readonly settings: PresetSettings;
  /** The public report that the preset follows. */
  readonly source: { readonly title: string; readonly url: string };
}

const homeAssistant = (issue: number) => ({
  title: `lbbrhzn/ocpp#${issue}`,
  url: `https://github.com/lbbrhzn/ocpp/issues/${issue}`,
});
const evcc = (issue: number) => ({
  title: `evcc-io/evcc#${issue}`,
  url: `https://github.com/evcc-io/evcc/issues/${issue}`,
});

/** Deviations of these are known, so they are answered in any case, whatever the general setting says. */
const tolerant = { strict: false } as const;

/** Charge points with known habits, each with where that was reported. */
export const presets: readonly Preset[] = [
  {
    name: 'ABB Terra AC',
    vendors: ['abb'],
    reason:
      'Restarts again and again when it is asked about measurands one by one. Nothing here does that by itself; do not do it by hand either.',
    settings: tolerant,
    source: homeAssistant(1275),
  },
  {
    name: 'Alfen',
    vendors: ['alfen', 'alfen bv'],
    reason:
      'Replays its history days later and reports measurands that OCPP 1.6 does not know. Both are taken in with a finding.',
    settings: tolerant,
    source: homeAssistant(361),
  },
  {
    name: 'Autel',
    vendors: ['autel'],
    reason:
      'Wants a certificate of its own uploaded before it speaks TLS; begin without TLS. Odd messages are taken in with a finding.',
    settings: tolerant,
    source: {
      title: 'lbbrhzn/ocpp: user guide',
      url: 'https://github.com/lbbrhzn/ocpp/tree/main/docs',
    },
  },
  {
    name: 'ZJ Beny',
    vendors: ['zj beny', 'beny', 'zjbeny'],
    reason:
      'Connects with repeated slashes in the path and answers SetChargingProfile with broken JSON. Strict checking would keep it out.',
    settings: tolerant,
    source: homeAssistant(1078),
  },
  {
    name: 'Free2move',
    vendors: ['free2move', 'free2move esolutions'],
    reason:
      'Drops the connection when StartTransaction is answered at once; a second later it takes the answer.',
    settings: { responseDelayMs: 1000, responseDelayActions: ['StartTransaction'] },
    source: homeAssistant(2080),
  },
  {
    name: 'Grizzl-E',
    vendors: ['united chargers', 'united chargers inc.', 'grizzl-e'],
    reason:
      'Connects without a subprotocol, which strict checking refuses; tolerant checking takes it for ocpp1.6.',
    settings: tolerant,
    source: homeAssistant(442),
  },
  {
    name: 'Growatt',
    vendors: ['growatt'],
    reason:
      'Sends times without a zone. Set the offset that its clock runs with; UTC is assumed until then.',
    settings: { strict: false, assumedUtcOffsetMinutes: 0 },
    source: evcc(10399),
  },
  {
    name: 'Huawei',
    vendors: ['huawei'],
    reason: 'Sends meterValue as an object where a list is asked for; it is read as a list of one.',
    settings: tolerant,
    source: homeAssistant(1144),
  },
  {
    name: 'KEBA',
    vendors: ['keba', 'keba ag'],
    reason:
      'Reports the sum of its connectors as connector 0 and writes its serial number behind idTags. Both are taken in with a finding.',
    settings: tolerant,
    source: {
      title: 'dallmann-consulting/OCPP.Core: Real_life_Experiences_KEBA.md',
      url: 'https://github.com/dallmann-consulting/OCPP.Core/blob/main/Real_life_Experiences_KEBA.md',
    },
  },
  {
    name: 'Legrand',
    vendors: ['legrand'],
    reason:
      'Reports errorCode "Error", which OCPP 1.6 does not know; the status is kept all the same.',
    settings: tolerant,
    source: homeAssistant(1248),
  },
  {
    name: 'Mennekes',
    vendors: ['mennekes'],
    reason: 'Answers a command up to a minute late; commands wait for it.',
    settings: { commandTimeoutSeconds: 90 },
    source: evcc(26837),
  },
  {
    name: 'OpenEVSE',
    vendors: ['openevse'],
    reason:
      'Sends the values of its meter as JSON numbers where text is asked for, and repeats a StopTransaction for ever when it is answered with an error.',
    settings: tolerant,
    source: homeAssistant(210),
  },
  {
    name: 'StarCharge',
    vendors: ['starcharge', 'star charge', 'wanbang'],
    reason:
      'Boots again and again after a TriggerMessage for BootNotification. Nothing here sends one by itself; do not ask it for its boot.',
    settings: tolerant,
    source: homeAssistant(1096),
  },
  {
    name: 'Vestel',
    vendors: ['vestel'],
    reason: 'Sends empty lists of sampled values; the rest of the message is kept.',
    settings: tolerant,
    source: homeAssistant(466),
  },
];

/** The preset that a charge point's own words point to; undefined where none does. */
export const presetOf = (vendor: string | null): Preset | undefined => {
  const word = vendor?.trim().toLowerCase();
  return word === undefined || word === ''
    ? undefined
    : presets.find(({ vendors }) => vendors.includes(word));
};
