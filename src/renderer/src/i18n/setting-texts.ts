import type { SettingName } from '@shared/settings';
import { settingTexts as german } from './de/setting-texts';
import type { Language } from './languages';

export interface SettingText {
  readonly title: string;
  readonly help: string;
}

/** English has none: the schema of the settings is its catalogue. */
const texts: Readonly<Record<Language, Partial<Record<SettingName, SettingText>>>> = {
  en: {},
  de: german,
};

/** Name and help of a general setting; null where the schema has to speak for itself. */
export const settingTextIn = (language: Language, name: SettingName): SettingText | null =>
  texts[language][name] ?? null;
