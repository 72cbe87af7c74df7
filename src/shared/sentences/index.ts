import { configurationKeys, configurationPieces } from './german/configuration-keys';
import { createTranslator, type Sentences, type Translator } from './translator';

/** Every sentence of the core that German has; English is where it is said. */
export const germanSentences: Sentences = { ...configurationKeys };

/** What they are put together from. */
export const germanPieces: Sentences = { ...configurationPieces };

const german = createTranslator(germanSentences, germanPieces);

/**
 * Sentences of the core as a reader of this language gets them. They are kept, sent and logged in
 * English; whoever shows them translates. What is not known, a text of SQLite or of a charge point, stays.
 */
export const sentencesIn = (language: 'en' | 'de'): Translator =>
  language === 'de' ? german : (english) => english;
