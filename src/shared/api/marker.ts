import { Type } from 'typebox';
import { ChargePointId, Empty, page, paging, strictObject } from '../model/common';
import { Marker } from '../model/marker';
import { FilterText } from '../model/view';
import { method } from './method';

const tag = 'Messages';

export const markerMethods = {
  'marker.list': method({
    http: 'GET /marker',
    tag,
    summary: 'Markers between the messages, newest first',
    description: 'Of a filter only cp:, before:, after:, is:marker and text concern markers.',
    input: strictObject({
      ...paging,
      filter: Type.Optional(FilterText),
      trace: Type.Optional(Type.Integer({ description: 'Those of an imported trace.' })),
    }),
    output: page(Marker),
    errors: ['not-found'],
  }),
  'marker.create': method({
    http: 'POST /marker',
    tag,
    summary: 'Put a marker behind the latest message',
    input: strictObject({
      label: Type.String({ minLength: 1, maxLength: 200, examples: ['plugged in cable'] }),
      cpId: Type.Optional(ChargePointId),
    }),
    output: Marker,
  }),
  'marker.delete': method({
    http: 'DELETE /marker/{id}',
    tag,
    summary: 'Delete a marker',
    input: strictObject({ id: Type.Integer() }),
    output: Empty,
    errors: ['not-found'],
  }),
};
