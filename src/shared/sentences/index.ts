import { backups } from './german/backups';
import { certificatePieces, certificates } from './german/certificates';
import { commandPieces, commands } from './german/commands';
import { configurationKeys, configurationPieces } from './german/configuration-keys';
import { connectionAttempts, connectionPieces } from './german/connection-attempts';
import { findingMessages, findingPieces } from './german/finding-messages';
import { findingRules } from './german/finding-rules';
import { jobPieces, jobs } from './german/jobs';
import { payloadMembers } from './german/payload-members';
import { faults, problemPieces, problems } from './german/problems';
import { smartCharging } from './german/smart-charging';
import { startup } from './german/startup';
import { composedSummaries, summaries, summaryPieces } from './german/summaries';
import { createTranslator, type Sentences, type Translator } from './translator';

/** Every sentence of the core that German has; English is where it is said. */
export const germanSentences: Sentences = {
  ...configurationKeys,
  ...backups,
  ...certificates,
  ...commands,
  ...connectionAttempts,
  ...findingMessages,
  ...findingRules,
  ...jobs,
  ...payloadMembers,
  ...problems,
  ...smartCharging,
  ...startup,
  ...summaries,
};

/** Whole, but in no source as they stand: put together there, or said by a library. */
export const germanComposed: Sentences = { ...faults, ...composedSummaries };

/** What sentences are put together from. */
export const germanPieces: Sentences = {
  ...configurationPieces,
  ...certificatePieces,
  ...commandPieces,
  ...connectionPieces,
  ...findingPieces,
  ...jobPieces,
  ...faults,
  ...problemPieces,
  ...summaryPieces,
};

const german = createTranslator({ ...germanSentences, ...germanComposed }, germanPieces);

/**
 * Sentences of the core as a reader of this language gets them. They are kept, sent and logged in
 * English; whoever shows them translates. What is not known, a text of SQLite or of a charge point, stays.
 */
export const sentencesIn = (language: 'en' | 'de'): Translator =>
  language === 'de' ? german : (english) => english;
