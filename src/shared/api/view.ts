import { Type } from 'typebox';
import { Empty, strictObject } from '../model/common';
import { FilterText, View, ViewMode, ViewName } from '../model/view';
import { method } from './method';

const tag = 'Messages';

export const viewMethods = {
  'view.list': method({
    http: 'GET /view',
    tag,
    summary: 'Filters that are kept under a name',
    input: strictObject({}),
    output: strictObject({ items: Type.Array(View) }),
  }),
  'view.create': method({
    http: 'POST /view',
    tag,
    summary: 'Keep a filter under a name',
    input: strictObject({ name: ViewName, filter: FilterText, mode: Type.Optional(ViewMode) }),
    output: View,
    errors: ['conflict'],
  }),
  'view.put': method({
    http: 'PUT /view/{id}',
    tag,
    summary: 'Change a kept filter',
    description: 'Members that are left out keep their value.',
    input: strictObject({
      id: Type.Integer(),
      name: Type.Optional(ViewName),
      filter: Type.Optional(FilterText),
      mode: Type.Optional(ViewMode),
    }),
    output: View,
    errors: ['not-found', 'conflict'],
  }),
  'view.delete': method({
    http: 'DELETE /view/{id}',
    tag,
    summary: 'Delete a kept filter',
    input: strictObject({ id: Type.Integer() }),
    output: Empty,
    errors: ['not-found'],
  }),
};
