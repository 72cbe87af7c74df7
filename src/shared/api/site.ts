import { Type } from 'typebox';
import { Empty, page, paging, strictObject } from '../model/common';
import { Site, SiteCleared, SiteId, SiteInput, SitePlan, SiteSample } from '../model/site';
import { method } from './method';

const tag = 'Sites';
const siteId = { siteId: SiteId };

export const siteMethods = {
  'site.list': method({
    http: 'GET /site',
    tag,
    summary: 'Sites: charge points that share a power limit',
    input: strictObject({ ...paging }),
    output: page(Site),
  }),
  'site.get': method({
    http: 'GET /site/{siteId}',
    tag,
    summary: 'One site',
    input: strictObject(siteId),
    output: Site,
    errors: ['unknown-site'],
  }),
  'site.create': method({
    http: 'POST /site',
    tag,
    summary: 'Create a site; it is switched off at first',
    input: strictObject(SiteInput),
    output: Site,
    errors: ['unknown-charge-point', 'conflict'],
  }),
  'site.put': method({
    http: 'PUT /site/{siteId}',
    tag,
    summary: 'Change a site; a changed limit is kept at once',
    description:
      'Unit and volts cannot be changed while limits of it are in force. What was sent to members that are left out is cleared.',
    input: strictObject({ ...siteId, ...SiteInput }),
    output: Site,
    errors: ['unknown-site', 'unknown-charge-point', 'conflict'],
  }),
  'site.delete': method({
    http: 'DELETE /site/{siteId}',
    tag,
    summary: 'Delete a site that is switched off',
    input: strictObject(siteId),
    output: Empty,
    errors: ['unknown-site', 'conflict'],
  }),
  'site.switchOn': method({
    http: 'POST /site/{siteId}/on',
    tag,
    summary: 'Keep the limit from now on',
    description:
      'Each member gets a TxDefaultProfile of 0 on connector 0, so that nothing that starts exceeds the limit, and each session a TxProfile with its share. Nothing is sent while "Quiet / OCTT" is on.',
    input: strictObject(siteId),
    output: Site,
    errors: ['unknown-site'],
  }),
  'site.switchOff': method({
    http: 'POST /site/{siteId}/off',
    tag,
    summary: 'Keep the limit no more, and clear everything that was sent',
    description: 'A row for each limit. What cannot be cleared now is cleared later.',
    input: strictObject(siteId),
    output: strictObject({ site: Site, items: Type.Array(SiteCleared) }),
    errors: ['unknown-site'],
  }),
  'site.plan': method({
    http: 'GET /site/{siteId}/plan',
    tag,
    summary: 'Who gets how much, and why',
    input: strictObject(siteId),
    output: SitePlan,
    errors: ['unknown-site'],
  }),
  'site.history': method({
    http: 'GET /site/{siteId}/history',
    tag,
    summary: 'Limit and measured sum over time, latest first',
    description: 'A sample every ten seconds while it is on, for a week.',
    input: strictObject({
      ...siteId,
      ...paging,
      from: Type.Optional(Type.String({ format: 'date-time' })),
      to: Type.Optional(Type.String({ format: 'date-time' })),
    }),
    output: page(SiteSample),
    errors: ['unknown-site'],
  }),
};
