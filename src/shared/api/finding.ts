import { Type } from 'typebox';
import { ChargePointId, Instant, page, paging, strictObject } from '../model/common';
import { Finding, FindingRule, FindingSummary, Severity } from '../model/finding';
import { method } from './method';

const tag = 'Findings';

export const findingMethods = {
  'finding.list': method({
    http: 'GET /finding',
    tag,
    summary: 'Deviations that were noticed, newest first',
    input: strictObject({
      ...paging,
      cpId: Type.Optional(ChargePointId),
      code: Type.Optional(Type.String({ maxLength: 100 })),
      severity: Type.Optional(Severity),
      since: Type.Optional(Instant),
    }),
    output: page(Finding),
  }),
  'finding.get': method({
    http: 'GET /finding/{findingId}',
    tag,
    summary: 'One finding',
    input: strictObject({ findingId: Type.Integer() }),
    output: Finding,
    errors: ['not-found'],
  }),
  'finding.summary': method({
    http: 'GET /charge-point/{cpId}/finding-summary',
    tag,
    summary: 'What this charge point does differently',
    description:
      'One item for each rule, the most recent first; counts since it was first noticed.',
    input: strictObject({ cpId: ChargePointId }),
    output: strictObject({ items: Type.Array(FindingSummary) }),
    errors: ['unknown-charge-point'],
  }),
  'finding.rules': method({
    http: 'GET /finding-rule',
    tag,
    summary: 'Every rule: its clause, what it means, what to do',
    input: strictObject({}),
    output: strictObject({ items: Type.Array(FindingRule) }),
  }),
};
