import { Type } from 'typebox';
import { ChargePointId, page, paging, strictObject } from '../model/common';
import {
  LocalList,
  LocalListDifference,
  LocalListSelection,
  LocalListSync,
} from '../model/local-list';
import { commandErrors } from './command';
import { method } from './method';

const tag = 'Local lists';
const cpId = { cpId: ChargePointId };

export const localListMethods = {
  'localList.list': method({
    http: 'GET /local-list',
    tag,
    summary: 'The local authorization list of every charge point, and how it stands to the tags',
    input: strictObject({ ...paging }),
    output: page(LocalList),
  }),
  'localList.get': method({
    http: 'GET /charge-point/{cpId}/local-list',
    tag,
    summary: 'The local authorization list of a charge point',
    description: 'What it took last, what it reported, and what has changed since.',
    input: strictObject(cpId),
    output: LocalList,
    errors: ['unknown-charge-point'],
  }),
  'localList.difference': method({
    http: 'GET /charge-point/{cpId}/local-list/diff',
    tag,
    summary: 'What a sync would change in its list',
    description: 'Against what it accepted last; nothing is sent.',
    input: strictObject(cpId),
    output: LocalListDifference,
    errors: ['unknown-charge-point'],
  }),
  'localList.select': method({
    http: 'PUT /charge-point/{cpId}/local-list',
    tag,
    summary: 'Choose the tags of its list',
    description: 'By group, one by one, or both; with neither it is every tag. Nothing is sent.',
    input: strictObject({
      ...cpId,
      parentIdTags: Type.Optional(LocalListSelection.parentIdTags),
      idTags: Type.Optional(LocalListSelection.idTags),
    }),
    output: LocalList,
    errors: ['unknown-charge-point'],
  }),
  'localList.sync': method({
    http: 'POST /charge-point/{cpId}/local-list/sync',
    tag,
    summary: 'Bring its list into step with the tags',
    description:
      'auto asks for the version first (and for the limits, where they are not known) and sends a Differential where that is enough, or nothing. full and differential send just that. A Differential that is answered VersionMismatch or Failed is followed by a Full (OCPP 1.6 §5.15).',
    input: strictObject({
      ...cpId,
      mode: Type.Optional(Type.Enum(['auto', 'full', 'differential'], { default: 'auto' })),
      timeoutSeconds: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 600, description: 'For each answer.' }),
      ),
    }),
    output: LocalListSync,
    errors: [...commandErrors, 'conflict'],
  }),
};
