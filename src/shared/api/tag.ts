import { Type } from 'typebox';
import { Empty, IdTag, page, paging, strictObject } from '../model/common';
import { Tag, TagProperties } from '../model/tag';
import { method } from './method';

const tag = 'Tags';
const idTag = { idTag: IdTag };

export const tagMethods = {
  'tag.list': method({
    http: 'GET /id-tag',
    tag,
    summary: 'Tags in alphabetical order',
    input: strictObject({
      ...paging,
      search: Type.Optional(Type.String({ maxLength: 255 })),
      status: Type.Optional(TagProperties.status),
      parentIdTag: Type.Optional(IdTag),
    }),
    output: page(Tag),
  }),
  'tag.get': method({
    http: 'GET /id-tag/{idTag}',
    tag,
    summary: 'One tag',
    input: strictObject(idTag),
    output: Tag,
    errors: ['unknown-tag'],
  }),
  'tag.put': method({
    http: 'PUT /id-tag/{idTag}',
    tag,
    summary: 'Create or replace a tag',
    description: 'Members that are left out get their default.',
    input: strictObject({ ...idTag, ...TagProperties }),
    output: Tag,
  }),
  'tag.delete': method({
    http: 'DELETE /id-tag/{idTag}',
    tag,
    summary: 'Delete a tag',
    input: strictObject(idTag),
    output: Empty,
    errors: ['unknown-tag'],
  }),
};
