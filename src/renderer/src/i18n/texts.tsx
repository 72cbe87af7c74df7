import { sentencesIn } from '@shared/sentences';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Translate, translatorOf } from './catalogue';
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
}

export const textsOf = (language: Language): Texts => {
  const t = translatorOf(language);
  return { language, t, format: createFormat(language, t), said: sentencesIn(language) };
};

interface LanguageSetting {
  readonly choice: LanguageChoice;
  choose(choice: LanguageChoice): void;
}

const TextsContext = createContext<Texts>(textsOf('en'));
const LanguageContext = createContext<LanguageSetting>({
  choice: 'en',
  choose: () => {
    throw new Error('The language can be chosen only below a TextsProvider.');
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

  const texts = useMemo(() => textsOf(language), [language]);
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
      <TextsContext value={texts}>{children}</TextsContext>
    </LanguageContext>
  );
};

/** The texts and formats of the language that is shown: `const { t, format } = useTexts();` */
export const useTexts = (): Texts => useContext(TextsContext);

export const useLanguage = (): LanguageSetting => useContext(LanguageContext);
