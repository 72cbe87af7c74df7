/** The languages the console speaks; each has a folder of its own here. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** What a person chose: a language, or whichever the system prefers. */
export type LanguageChoice = Language | 'system';

const STORED_AS = 'ocpp-central.language';

const isLanguage = (text: string): text is Language =>
  (languages as readonly string[]).includes(text);

/** The first of the system's languages that the console speaks, otherwise English. */
export const languageOf = (choice: LanguageChoice, preferred: readonly string[]): Language => {
  if (choice !== 'system') return choice;
  const spoken = preferred.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '');
  return spoken.find(isLanguage) ?? 'en';
};

export const storedChoice = (): LanguageChoice => {
  const stored = localStorage.getItem(STORED_AS) ?? '';
  return isLanguage(stored) ? stored : 'system';
};

export const storeChoice = (choice: LanguageChoice): void => {
  if (choice === 'system') localStorage.removeItem(STORED_AS);
  else localStorage.setItem(STORED_AS, choice);
};
