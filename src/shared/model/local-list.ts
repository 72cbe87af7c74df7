import { type Static, Type } from 'typebox';
import { authorizationData } from '../ocpp/actions/send-local-list';
import { idTagInfo } from '../ocpp/types';
import { ChargePointId, IdTag, Instant, nullable, strictObject } from './common';

/** Which tags go into the list of a charge point; both empty is every tag. */
export const LocalListSelection = {
  parentIdTags: Type.Array(IdTag, {
    maxItems: 200,
    description: 'Every tag of these groups. With `idTags` empty too: every tag there is.',
  }),
  idTags: Type.Array(IdTag, { maxItems: 5000, description: 'These tags.' }),
};

/** How the list in the charge point stands to the tags here; the first that is true. */
export const LocalListState = Type.Enum(
  ['unsupported', 'never-sent', 'unknown', 'version-differs', 'tags-changed', 'in-sync'],
  {
    description:
      'unknown: an update was not answered, or changed a list that was not known. version-differs: it reports another version than it took.',
  },
);

export const localListWarningCodes = [
  'disabled',
  'profile-missing',
  'limits-unknown',
  'does-not-fit',
  'tags-omitted',
] as const;

export const LocalListWarning = strictObject({
  code: Type.Enum([...localListWarningCodes]),
  message: Type.String(),
});
export type LocalListWarning = Static<typeof LocalListWarning>;

const count = (description: string) => Type.Integer({ minimum: 0, description });

export const LocalList = strictObject({
  chargePointId: ChargePointId,
  selection: strictObject(LocalListSelection),
  state: LocalListState,
  sentVersion: nullable(
    Type.Integer({ description: 'The version of the last update that was accepted.' }),
  ),
  sentAt: nullable(Instant),
  sentEntries: count('Entries of the list as last accepted.'),
  lastStatus: nullable(
    Type.String({
      description: 'How the last SendLocalList was answered.',
      examples: ['Accepted'],
    }),
  ),
  reportedVersion: nullable(
    Type.Integer({
      description: 'As GetLocalListVersion told: 0 is an empty list, -1 means unsupported.',
    }),
  ),
  reportedAt: nullable(Instant),
  entries: count('Entries the list should have now.'),
  added: count('Entries that are missing in the list as sent.'),
  changed: count('Entries that were sent otherwise.'),
  removed: count('Entries of tags that are gone.'),
  limits: strictObject(
    {
      enabled: nullable(Type.Boolean({ description: 'LocalAuthListEnabled.' })),
      supported: nullable(
        Type.Boolean({ description: 'LocalAuthListManagement in SupportedFeatureProfiles.' }),
      ),
      listMaxLength: nullable(Type.Integer({ description: 'LocalAuthListMaxLength.' })),
      sendMaxLength: nullable(Type.Integer({ description: 'SendLocalListMaxLength.' })),
    },
    'From the configuration as last read; null is not known.',
  ),
  warnings: Type.Array(LocalListWarning),
});
export type LocalList = Static<typeof LocalList>;

export const LocalListDifference = strictObject({
  chargePointId: ChargePointId,
  updateType: nullable(
    Type.Enum(['Full', 'Differential'], {
      description: 'What a sync would send; null where there is nothing to send.',
    }),
  ),
  messages: count('How many SendLocalList it takes.'),
  added: Type.Array(authorizationData),
  changed: Type.Array(strictObject({ idTag: IdTag, from: idTagInfo, to: idTagInfo })),
  removed: Type.Array(strictObject({ idTag: IdTag, from: idTagInfo })),
  omitted: Type.Array(IdTag, {
    description: 'Tags that OCPP cannot carry: longer than 20 characters, or in such a group.',
  }),
  warnings: Type.Array(LocalListWarning),
});
export type LocalListDifference = Static<typeof LocalListDifference>;

export const LocalListSync = strictObject({
  chargePointId: ChargePointId,
  status: nullable(
    Type.String({
      description:
        'The last answer: Accepted, Failed, NotSupported or VersionMismatch. null: nothing was sent, the list is as it should be.',
      examples: ['Accepted'],
    }),
  ),
  updateType: nullable(Type.Enum(['Full', 'Differential'])),
  listVersion: nullable(Type.Integer({ description: 'The version the charge point has now.' })),
  fellBack: Type.Boolean({ description: 'A Differential was refused and a Full followed.' }),
  entries: count('Entries of the list now.'),
  added: count('Entries that were missing.'),
  changed: count('Entries that were otherwise.'),
  removed: count('Entries that had to go.'),
  commandIds: Type.Array(Type.String(), { description: 'Every command of this sync, in order.' }),
  message: Type.String({ description: 'What happened, in a sentence.' }),
  warnings: Type.Array(LocalListWarning),
});
export type LocalListSync = Static<typeof LocalListSync>;
