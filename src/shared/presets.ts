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

export type PresetId =
  | 'abb'
  | 'alfen'
  | 'autel'
  | 'beny'
  | 'free2move'
  | 'grizzlE'
  | 'growatt'
  | 'huawei'
  | 'keba'
  | 'legrand'
  | 'mennekes'
  | 'openEvse'
  | 'starCharge'
  | 'vestel';

export interface Preset {
  /** Under it the console says what is known of these charge points, and so why the settings are as they are. */
  readonly id: PresetId;
  readonly name: string;
  /** How vendors of these charge points call themselves in a BootNotification, in lower case. */
  readonly vendors: readonly string[];
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
    id: 'abb',
    name: 'ABB Terra AC',
    vendors: ['abb'],
    settings: tolerant,
    source: homeAssistant(1275),
  },
  {
    id: 'alfen',
    name: 'Alfen',
    vendors: ['alfen', 'alfen bv'],
    settings: tolerant,
    source: homeAssistant(361),
  },
  {
    id: 'autel',
    name: 'Autel',
    vendors: ['autel'],
    settings: tolerant,
    source: {
      title: 'lbbrhzn/ocpp: user guide',
      url: 'https://github.com/lbbrhzn/ocpp/tree/main/docs',
    },
  },
  {
    id: 'beny',
    name: 'ZJ Beny',
    vendors: ['zj beny', 'beny', 'zjbeny'],
    settings: tolerant,
    source: homeAssistant(1078),
  },
  {
    id: 'free2move',
    name: 'Free2move',
    vendors: ['free2move', 'free2move esolutions'],
    settings: { responseDelayMs: 1000, responseDelayActions: ['StartTransaction'] },
    source: homeAssistant(2080),
  },
  {
    id: 'grizzlE',
    name: 'Grizzl-E',
    vendors: ['united chargers', 'united chargers inc.', 'grizzl-e'],
    settings: tolerant,
    source: homeAssistant(442),
  },
  {
    id: 'growatt',
    name: 'Growatt',
    vendors: ['growatt'],
    settings: { strict: false, assumedUtcOffsetMinutes: 0 },
    source: evcc(10399),
  },
  {
    id: 'huawei',
    name: 'Huawei',
    vendors: ['huawei'],
    settings: tolerant,
    source: homeAssistant(1144),
  },
  {
    id: 'keba',
    name: 'KEBA',
    vendors: ['keba', 'keba ag'],
    settings: tolerant,
    source: {
      title: 'dallmann-consulting/OCPP.Core: Real_life_Experiences_KEBA.md',
      url: 'https://github.com/dallmann-consulting/OCPP.Core/blob/main/Real_life_Experiences_KEBA.md',
    },
  },
  {
    id: 'legrand',
    name: 'Legrand',
    vendors: ['legrand'],
    settings: tolerant,
    source: homeAssistant(1248),
  },
  {
    id: 'mennekes',
    name: 'Mennekes',
    vendors: ['mennekes'],
    settings: { commandTimeoutSeconds: 90 },
    source: evcc(26837),
  },
  {
    id: 'openEvse',
    name: 'OpenEVSE',
    vendors: ['openevse'],
    settings: tolerant,
    source: homeAssistant(210),
  },
  {
    id: 'starCharge',
    name: 'StarCharge',
    vendors: ['starcharge', 'star charge', 'wanbang'],
    settings: tolerant,
    source: homeAssistant(1096),
  },
  {
    id: 'vestel',
    name: 'Vestel',
    vendors: ['vestel'],
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
