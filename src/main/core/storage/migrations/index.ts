import type { Migration } from 'kysely/migration';
import { initial } from './001-initial';
import { inspector } from './002-inspector';
import { findings } from './003-findings';
import { answerDelays } from './012-answer-delays';
import { localLists } from './013-local-lists';
import { reservations } from './014-reservations';
import { chargingProfiles } from './015-charging-profiles';
import { sites } from './016-sites';
import { files } from './017-files';
import { jobs } from './018-jobs';
import { security } from './019-security';
import { certificates } from './020-certificates';
import { configuration } from './021-configuration';
import { tariffs } from './022-tariffs';
import { localListUpdates } from './023-local-list-updates';

/** In order; a name once released never changes. */
export const migrations: Record<string, Migration> = {
  '001-initial': initial,
  '002-inspector': inspector,
  '003-findings': findings,
  '012-answer-delays': answerDelays,
  '013-local-lists': localLists,
  '014-reservations': reservations,
  '015-charging-profiles': chargingProfiles,
  '016-sites': sites,
  '017-files': files,
  '018-jobs': jobs,
  '019-security': security,
  '020-certificates': certificates,
  '021-configuration': configuration,
  '022-tariffs': tariffs,
  '023-local-list-updates': localListUpdates,
};

export const migrationNames: readonly string[] = Object.keys(migrations);
