import { sentencesIn } from '@shared/sentences';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Translate, translatorOf } from './catalogue';
import { type ClockZone, storedZone, storeZone } from './clocks';
import { createFormat, type Format } from './format';
import {
  type Language,
  type LanguageChoice,
  languageOf,
  storeChoice,
  storedChoice,
} from './languages';

/** How to say things in one language. Plain functions are given it, components call `useTexts`. */
export interface Texts {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
  /** A sentence of the core, which says it in English: `said(finding.message)`. */
  readonly said: (english: string) => string;
  /** Always in local time: for what is planned or summed up by days of this place. */
  readonly local: Format;
}

export const textsOf = (language: Language, zone: ClockZone = 'local'): Texts => {
  const t = translatorOf(language);
  const local = createFormat(language, t, 'local');
  const format = zone === 'local' ? local : createFormat(language, t, zone);
  return { language, t, local, format, said: sentencesIn(language) };
};

interface LanguageSetting {
  readonly choice: LanguageChoice;
  choose(choice: LanguageChoice): void;
}

const TextsContext = createContext<Texts>(textsOf('en'));
interface ClockSetting {
  readonly zone: ClockZone;
  choose(zone: ClockZone): void;
}

const LanguageContext = createContext<LanguageSetting>({
  choice: 'en',
  choose: () => {
    throw new Error('The language can be chosen only below a TextsProvider.');
  },
});

const ClockContext = createContext<ClockSetting>({
  zone: 'local',
  choose: () => {
    throw new Error('The clock can be chosen only below a TextsProvider.');
  },
});

/** Lets everything below it speak the chosen language, at once when the choice changes. */
export const TextsProvider = ({ children }: { children: ReactNode }) => {
  const [choice, setChoice] = useState(storedChoice);
  const [preferred, setPreferred] = useState(navigator.languages);
  useEffect(() => {
    const onLanguageChange = (): void => setPreferred(navigator.languages);
    window.addEventListener('languagechange', onLanguageChange);
    return () => window.removeEventListener('languagechange', onLanguageChange);
  }, []);

  const language = languageOf(choice, preferred);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const [zone, setZone] = useState(storedZone);
  const texts = useMemo(() => textsOf(language, zone), [language, zone]);
  const clock = useMemo<ClockSetting>(
    () => ({
      zone,
      choose: (next) => {
        storeZone(next);
        setZone(next);
      },
    }),
    [zone],
  );
  const setting = useMemo<LanguageSetting>(
    () => ({
      choice,
      choose: (next) => {
        storeChoice(next);
        setChoice(next);
      },
    }),
    [choice],
  );
  return (
    <LanguageContext value={setting}>
      <ClockContext value={clock}>
        <TextsContext value={texts}>{children}</TextsContext>
      </ClockContext>
    </LanguageContext>
  );
};

/** The texts and formats of the language that is shown: `const { t, format } = useTexts();` */
export const useTexts = (): Texts => useContext(TextsContext);

export const useLanguage = (): LanguageSetting => useContext(LanguageContext);

/** Whether moments are told in local time or in UTC. */
export const useClock = (): ClockSetting => useContext(ClockContext);
