import { createInstance, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de';
import { en } from './en';
import type { Language } from './languages';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    // The English catalogue is the type of every key and of what stands in {{braces}}.
    resources: { console: typeof en };
  }
}

/** The keys of the texts directly below a group, e.g. `TextKey<'frame.link'>`: for tables that name texts. */
export type TextKey<Group extends string> = `${Group}.${KeysAt<typeof en, Group> & string}`;

type KeysAt<Node, Path> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Node
    ? KeysAt<Node[Head], Rest>
    : never
  : Path extends keyof Node
    ? keyof Node[Path]
    : never;

/** Looks a text up by its key, e.g. `t('tags.newTag')`; unknown keys and missing values do not compile. */
export type Translate = TFunction<'console'>;

const catalogue = createInstance();

// Everything is bundled, so that the first paint already has its words.
void catalogue.use(initReactI18next).init({
  initAsync: false,
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'console',
  ns: ['console'],
  resources: { en: { console: en }, de: { console: de } },
  interpolation: { escapeValue: false },
});

export const translatorOf = (language: Language): Translate => catalogue.getFixedT(language);
