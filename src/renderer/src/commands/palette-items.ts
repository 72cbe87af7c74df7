import uFuzzy from '@leeoniya/ufuzzy';
import type { ChargePoint } from '@shared/model/charge-point';
import { type SettingName, Settings } from '@shared/settings';
import { settingTextIn, type Texts } from '../i18n';
import { hrefOf, navigate } from '../route';
import type { ConsoleCommand } from './registry';

/** One line of the palette. */
export interface PaletteItem {
  readonly key: string;
  readonly title: string;
  /** Also searched: what it is, in small print. */
  readonly detail: string;
  readonly shortcut: string | null;
  readonly run: () => void;
}

export const commandItems = (
  commands: readonly ConsoleCommand[],
  { t }: Texts,
  run: (command: ConsoleCommand) => void,
): PaletteItem[] =>
  commands
    .filter(({ id }) => id !== 'palette')
    .map((command) => ({
      key: command.id,
      title: command.title(t),
      detail: t(`palette.group.${command.group}`),
      shortcut: command.keys?.[0] ?? null,
      run: () => run(command),
    }));

const goingTo = (href: string) => () => navigate(href);

export const chargePointItems = (
  chargePoints: Iterable<ChargePoint>,
  { t }: Texts,
): PaletteItem[] =>
  [...chargePoints].map(({ chargePointId, vendor, model }) => ({
    key: `charge-point ${chargePointId}`,
    title: chargePointId,
    detail: [t('common.chargePoint'), vendor, model].filter(Boolean).join(' · '),
    shortcut: null,
    run: goingTo(hrefOf('charge-point', { id: chargePointId })),
  }));

const settingNames = Object.keys(Settings.properties) as SettingName[];

const titleInSchema = (name: SettingName): string => {
  const schema: object = Settings.properties[name];
  return 'title' in schema && typeof schema.title === 'string' ? schema.title : name;
};

export const settingItems = ({ t, language }: Texts): PaletteItem[] =>
  settingNames.map((name) => ({
    key: `setting ${name}`,
    title: settingTextIn(language, name)?.title ?? titleInSchema(name),
    detail: t('palette.group.setting'),
    shortcut: null,
    run: goingTo(hrefOf('settings', { query: { setting: name } })),
  }));

export const tagItems = (idTags: readonly string[], { t }: Texts): PaletteItem[] =>
  idTags.map((idTag) => ({
    key: `tag ${idTag}`,
    title: idTag,
    detail: t('common.tag'),
    shortcut: null,
    run: goingTo(hrefOf('tags', { query: { search: idTag } })),
  }));

/** So many lines are read, and no more. */
const MOST_SHOWN = 50;
/** Above this many matches ranking them would be felt while typing. */
const MOST_RANKED = 2000;

// Letters may be left out within a word ("setchp"), as whoever knows the names likes to write them.
const fuzzy = new uFuzzy({
  intraMode: 0,
  intraIns: 12,
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d'._:/-]",
});

/** The items that fit what was typed, best first; all of them, in their order, for nothing typed. */
export const searchItems = (items: readonly PaletteItem[], typed: string): PaletteItem[] => {
  const needle = uFuzzy.latinize(typed.trim());
  if (needle === '') return items.slice(0, MOST_SHOWN);
  const haystack = uFuzzy.latinize(items.map(({ title, detail }) => `${title} ${detail}`));
  const [found, info, order] = fuzzy.search(haystack, needle, 1, MOST_RANKED);
  const indexes =
    info === null || order === null ? found : order.map((place) => info.idx[place] ?? -1);
  return (indexes ?? [])
    .slice(0, MOST_SHOWN)
    .map((index) => items[index])
    .filter((item) => item !== undefined);
};
