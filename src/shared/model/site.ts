import { type Static, Type } from 'typebox';
import { grantReasons, siteStrategies } from '../site-limit/plan';
import { ChargePointId, ConnectorId, Instant, nullable, strictObject } from './common';

export const SiteId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const SiteUnit = Type.Enum(['W', 'A'], {
  description: 'W of all phases together, or A on each phase.',
});

export const SiteMember = strictObject({
  chargePointId: ChargePointId,
  maxAmps: Type.Number({
    minimum: 1,
    maximum: 1000,
    default: 32,
    description:
      'The most that each of its connectors can draw on a phase. Reserved where it cannot be told otherwise.',
  }),
  phases: Type.Integer({
    minimum: 1,
    maximum: 3,
    default: 3,
    description: 'How many phases its connectors have.',
  }),
});
export type SiteMember = Static<typeof SiteMember>;

const strategyMeaning =
  'equal: everyone the same, as far as they can take it. first-come: whoever started earlier has all it can take.';
const membersMeaning = 'Its charge points; each can be of one site only.';

/** What a person decides about a site. */
export const SiteProperties = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  unit: SiteUnit,
  limit: Type.Number({
    minimum: 0,
    maximum: 100_000_000,
    description: 'What all its charge points together may draw.',
    examples: [100],
  }),
  strategy: Type.Enum([...siteStrategies], {
    description: strategyMeaning,
  }),
  minimumAmps: Type.Number({
    minimum: 0,
    maximum: 80,
    default: 6,
    description: 'A session that would get less on a phase is paused until it is its turn.',
  }),
  turnMinutes: Type.Integer({
    minimum: 1,
    maximum: 1440,
    default: 15,
    description: 'How long one may charge while others wait (equal only).',
  }),
  volts: Type.Integer({
    minimum: 100,
    maximum: 400,
    default: 230,
    description: 'Between a phase and neutral, to change between W and A.',
  }),
  members: Type.Array(SiteMember, {
    maxItems: 1000,
    description: membersMeaning,
  }),
};

const memberOf = SiteMember.properties;

/** The same as it is given; members that are left out get their default. */
export const SiteInput = {
  name: SiteProperties.name,
  unit: SiteProperties.unit,
  limit: SiteProperties.limit,
  strategy: Type.Optional(
    Type.Enum([...siteStrategies], {
      default: 'equal',
      description: strategyMeaning,
    }),
  ),
  minimumAmps: Type.Optional(SiteProperties.minimumAmps),
  turnMinutes: Type.Optional(SiteProperties.turnMinutes),
  volts: Type.Optional(SiteProperties.volts),
  members: Type.Array(
    strictObject({
      chargePointId: memberOf.chargePointId,
      maxAmps: Type.Optional(memberOf.maxAmps),
      phases: Type.Optional(memberOf.phases),
    }),
    { maxItems: 1000, description: membersMeaning },
  ),
};

export const Site = strictObject({
  siteId: SiteId,
  ...SiteProperties,
  enabled: Type.Boolean({ description: 'Whether the limit is kept.' }),
  createdAt: Instant,
  changedAt: Instant,
});
export type Site = Static<typeof Site>;

export const PlannedSession = strictObject({
  chargePointId: ChargePointId,
  connectorId: ConnectorId,
  transactionId: Type.Integer(),
  idTag: Type.String(),
  startedAt: Instant,
  target: Type.Number({ description: 'What the plan gives it.' }),
  allowed: Type.Number({ description: 'What it may draw at most as things are.' }),
  most: Type.Number({ description: 'What its connector can take.' }),
  measured: nullable(Type.Number({ description: 'What it was last seen to draw.' })),
  measuredAt: nullable(Instant),
  sent: nullable(
    strictObject({
      unit: SiteUnit,
      limit: Type.Number({ description: 'As the charge point was told.' }),
      at: Instant,
      commandId: nullable(Type.String()),
      state: Type.Enum(['asked', 'accepted', 'not-accepted']),
    }),
  ),
  why: Type.Enum([...grantReasons, 'offline', 'refused', 'unsupported', 'not-authorized'], {
    description:
      'full: all its connector can take; wants: all that it uses; share: as much as the others; rest: what those before it left; waiting: paused until its turn; offline, refused, unsupported: it cannot be told, so what it may draw is set aside; not-authorized: its start was not accepted.',
  }),
});
export type PlannedSession = Static<typeof PlannedSession>;

export const SiteReserve = strictObject({
  chargePointId: ChargePointId,
  connectors: Type.Integer({ description: 'Connectors without a session that are counted.' }),
  amount: Type.Number({ description: 'What is set aside for what might start there.' }),
  why: Type.Enum(['offline', 'refused', 'unsupported', 'not-told-yet']),
  message: nullable(Type.String({ description: 'What the charge point said, in a sentence.' })),
});
export type SiteReserve = Static<typeof SiteReserve>;

export const SitePlan = strictObject({
  siteId: SiteId,
  at: Instant,
  state: Type.Enum(['off', 'quiet', 'settling', 'kept', 'over'], {
    description:
      'off; quiet: "Quiet / OCTT" is on, so nothing is sent; settling: limits are on their way; kept; over: what cannot be told otherwise may draw more than the limit.',
  }),
  unit: SiteUnit,
  limit: Type.Number(),
  planned: Type.Number({ description: 'What the plan gives all sessions together.' }),
  allowed: Type.Number({ description: 'What everything may draw at most as things are.' }),
  reserved: Type.Number({ description: 'The part of it that is set aside and not planned.' }),
  measured: nullable(Type.Number({ description: 'What the sessions were last seen to draw.' })),
  sessions: Type.Array(PlannedSession),
  reserves: Type.Array(SiteReserve),
  inForce: Type.Integer({
    description:
      'Limits that it has sent and not cleared; so many are cleared when it is switched off.',
  }),
  leftovers: Type.Integer({
    description: 'Limits that were sent and still have to be cleared, once it can be done.',
  }),
});
export type SitePlan = Static<typeof SitePlan>;

export const SiteSample = strictObject({
  at: Instant,
  limit: Type.Number(),
  allowed: Type.Number(),
  reserved: Type.Number(),
  measured: nullable(Type.Number()),
  charging: Type.Integer(),
  waiting: Type.Integer(),
});
export type SiteSample = Static<typeof SiteSample>;

/** What became of one limit that was to be cleared. */
export const SiteCleared = strictObject({
  chargePointId: ChargePointId,
  connectorId: ConnectorId,
  chargingProfileId: Type.Integer(),
  outcome: Type.String({
    description:
      'Accepted; Unknown: it was not there any more; otherwise why it was not cleared. What was not is tried again when the charge point connects.',
  }),
  cleared: Type.Boolean(),
  message: nullable(Type.String()),
});
export type SiteCleared = Static<typeof SiteCleared>;
