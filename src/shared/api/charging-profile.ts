import { Type } from 'typebox';
import {
  ChargingProfileId,
  ChargingProfileShape,
  ChargingRateUnit,
  CompositeSchedule,
  InstalledProfile,
  LibraryProfile,
  ProfileProblem,
  ScheduleComparison,
} from '../model/charging-profile';
import { ChargePointId, ConnectorId, Empty, page, paging, strictObject } from '../model/common';
import { CommandResult, commandErrors, waiting } from './command';
import { method } from './method';

const tag = 'Charging profiles';
const chargingProfileId = { chargingProfileId: ChargingProfileId };
const cpId = { cpId: ChargePointId };

const validate = {
  validate: Type.Optional(
    Type.Boolean({
      default: true,
      description: 'false takes the profile although it deviates from the texts.',
    }),
  ),
};

const schedule = {
  connectorId: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      default: 1,
      description: 'Connector number; 0 is the grid connection (errata 3.30).',
    }),
  ),
  durationSeconds: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 604_800,
      default: 86_400,
      description: 'How far to look ahead; 7 days at most.',
    }),
  ),
  chargingRateUnit: Type.Optional(ChargingRateUnit),
  voltage: Type.Optional(
    Type.Number({
      minimum: 1,
      maximum: 1000,
      default: 230,
      description: 'Volts between phase and neutral, for A and W into each other (errata 3.69).',
    }),
  ),
};

export const chargingProfileMethods = {
  'chargingProfile.list': method({
    http: 'GET /charging-profile',
    tag,
    summary: 'The library of charging profiles, by number',
    input: strictObject({ ...paging, search: Type.Optional(Type.String({ maxLength: 255 })) }),
    output: page(LibraryProfile),
  }),
  'chargingProfile.get': method({
    http: 'GET /charging-profile/{chargingProfileId}',
    tag,
    summary: 'One profile of the library',
    input: strictObject(chargingProfileId),
    output: LibraryProfile,
    errors: ['not-found'],
  }),
  'chargingProfile.put': method({
    http: 'PUT /charging-profile/{chargingProfileId}',
    tag,
    summary: 'Create or replace a profile of the library',
    description: 'The profile carries the same number. What is installed already stays as it is.',
    input: strictObject({
      ...chargingProfileId,
      name: Type.String({ minLength: 1, maxLength: 100 }),
      note: Type.Optional(Type.String({ maxLength: 500, default: '' })),
      profile: ChargingProfileShape,
      ...validate,
    }),
    output: LibraryProfile,
  }),
  'chargingProfile.delete': method({
    http: 'DELETE /charging-profile/{chargingProfileId}',
    tag,
    summary: 'Delete a profile of the library',
    description: 'Charge points where it is installed keep it; clear it there.',
    input: strictObject(chargingProfileId),
    output: Empty,
    errors: ['not-found'],
  }),
  'chargingProfile.check': method({
    http: 'POST /charging-profile/check',
    tag,
    summary: 'What speaks against a profile',
    description:
      'By the texts, and with a charge point and connector by what that charge point has told of its abilities. Nothing is sent or stored.',
    input: strictObject({
      profile: ChargingProfileShape,
      cpId: Type.Optional(ChargePointId),
      connectorId: Type.Optional(ConnectorId),
    }),
    output: strictObject({ items: Type.Array(ProfileProblem) }),
    errors: ['unknown-charge-point'],
  }),
  'installedProfile.list': method({
    http: 'GET /charge-point/{cpId}/charging-profile',
    tag,
    summary: 'The profiles installed in a charge point, by what it accepted',
    input: strictObject(cpId),
    output: strictObject({ items: Type.Array(InstalledProfile) }),
    errors: ['unknown-charge-point'],
  }),
  'installedProfile.install': method({
    http: 'POST /charge-point/{cpId}/charging-profile',
    tag,
    summary: 'Install a charging profile',
    description:
      'One of the library by its number, or a profile of your own. A TxProfile gets the number of the transaction that runs on the connector.',
    input: strictObject({
      ...cpId,
      connectorId: ConnectorId,
      chargingProfileId: Type.Optional(ChargingProfileId),
      profile: Type.Optional(ChargingProfileShape),
      ...validate,
      ...waiting,
    }),
    output: CommandResult,
    errors: [...commandErrors, 'not-found'],
  }),
  'installedProfile.clear': method({
    http: 'POST /charge-point/{cpId}/charging-profile/clear',
    tag,
    summary: 'Clear charging profiles',
    description:
      'Members that are given must all match; none clears every profile, and id alone counts where it is given (errata 3.25, 3.26).',
    input: strictObject({
      ...cpId,
      id: Type.Optional(ChargingProfileId),
      connectorId: Type.Optional(ConnectorId),
      chargingProfilePurpose: Type.Optional(
        Type.Enum(['ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile']),
      ),
      stackLevel: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
      ...waiting,
    }),
    output: CommandResult,
    errors: commandErrors,
  }),
  'installedProfile.composite': method({
    http: 'GET /charge-point/{cpId}/charging-profile/composite',
    tag,
    summary: 'The composite schedule as computed here',
    description:
      'From what is installed, from now on. Connector 0 is the grid connection. Nothing is sent.',
    input: strictObject({ ...cpId, ...schedule }),
    output: CompositeSchedule,
    errors: ['unknown-charge-point'],
  }),
  'installedProfile.compare': method({
    http: 'POST /charge-point/{cpId}/charging-profile/compare',
    tag,
    summary: "The charge point's composite schedule beside the one computed here",
    description:
      'Sends GetCompositeSchedule. The past shows what was allowed and what was measured.',
    input: strictObject({
      ...cpId,
      ...schedule,
      pastSeconds: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: 86_400,
          default: 3600,
          description: 'How far to look back at what was measured.',
        }),
      ),
      timeoutSeconds: waiting.timeoutSeconds,
    }),
    output: ScheduleComparison,
    errors: commandErrors,
  }),
};
