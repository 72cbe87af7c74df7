import { Type } from 'typebox';
import { Empty, page, paging, strictObject } from '../model/common';
import { Tariff, TariffProperties } from '../model/tariff';
import { method } from './method';

const tag = 'Tariffs';
const id = { id: Type.Integer({ minimum: 1 }) };
const followed = 'The costs of all transactions follow, past ones too: they are not stored.';

export const tariffMethods = {
  'tariff.list': method({
    http: 'GET /tariff',
    tag,
    summary: 'Tariffs: the ones for every charge point first, latest first',
    input: strictObject(paging),
    output: page(Tariff),
  }),
  'tariff.get': method({
    http: 'GET /tariff/{id}',
    tag,
    summary: 'One tariff',
    input: strictObject(id),
    output: Tariff,
    errors: ['not-found'],
  }),
  'tariff.create': method({
    http: 'POST /tariff',
    tag,
    summary: 'Add a tariff',
    description: followed,
    input: strictObject(TariffProperties),
    output: Tariff,
    errors: ['conflict', 'unknown-charge-point'],
  }),
  'tariff.put': method({
    http: 'PUT /tariff/{id}',
    tag,
    summary: 'Replace a tariff',
    description: `Members that are left out get their default. ${followed}`,
    input: strictObject({ ...id, ...TariffProperties }),
    output: Tariff,
    errors: ['not-found', 'conflict', 'unknown-charge-point'],
  }),
  'tariff.delete': method({
    http: 'DELETE /tariff/{id}',
    tag,
    summary: 'Delete a tariff',
    description: followed,
    input: strictObject(id),
    output: Empty,
    errors: ['not-found'],
  }),
};
