import type { ChargePoint, ChargePointSettings } from '@shared/model/charge-point';
import { type Expression, type Selectable, type SqlBool, sql } from 'kysely';
import { toInstant, toInstantOrNull } from './instant';
import type { ChargePointRow } from './schema';
import type { Storage } from './storage';

export type StoredChargePoint = Selectable<ChargePointRow>;

/** What a BootNotification tells (OCPP 1.6 §4.2), and how it was answered. */
export type BootInfo = Pick<
  StoredChargePoint,
  | 'vendor'
  | 'model'
  | 'chargePointSerialNumber'
  | 'chargeBoxSerialNumber'
  | 'firmwareVersion'
  | 'iccid'
  | 'imsi'
  | 'meterType'
  | 'meterSerialNumber'
>;

/** How a charge point starts out: everything as in the general settings. */
export const defaultChargePointSettings: ChargePointSettings = {
  registration: 'Accepted',
  strict: null,
  heartbeatIntervalSeconds: null,
  pingIntervalSeconds: null,
  toleratedMissedPongs: null,
  neverPongs: false,
  commandTimeoutSeconds: null,
  pendingIntervalSeconds: null,
  currentTimeOffsetSeconds: 0,
  responseDelayMs: 0,
  responseDelayActions: [],
  assumedUtcOffsetMinutes: 0,
  quiet: false,
  note: '',
};

/** The settings of a row; what an older version did not know has its default. */
export const settingsOf = (row: Pick<StoredChargePoint, 'settings'>): ChargePointSettings => ({
  ...defaultChargePointSettings,
  ...(JSON.parse(row.settings) as Partial<ChargePointSettings>),
});

export const insertChargePoint = (
  storage: Storage,
  chargePoint: {
    readonly chargePointId: string;
    readonly isNew: boolean;
    readonly settings: ChargePointSettings;
    readonly firstSeenAt: number;
    readonly lastSeenAt: number | null;
  },
): void => {
  storage.run(
    storage.build.insertInto('charge_point').values({
      chargePointId: chargePoint.chargePointId,
      isNew: chargePoint.isNew ? 1 : 0,
      firstSeenAt: chargePoint.firstSeenAt,
      lastSeenAt: chargePoint.lastSeenAt,
      settings: JSON.stringify(chargePoint.settings),
    } as ChargePointRow),
  );
};

// Written by hand, like all that is read for events: building the query would cost more than running it.
export const findChargePoint = (
  storage: Storage,
  chargePointId: string,
): StoredChargePoint | undefined =>
  storage.statement('SELECT * FROM charge_point WHERE chargePointId = ?').get(chargePointId) as
    | StoredChargePoint
    | undefined;

/** Every charge point, for the memory of a process that starts. */
export const allChargePoints = (storage: Storage): StoredChargePoint[] =>
  storage.all(storage.build.selectFrom('charge_point').selectAll().orderBy('chargePointId'));

export interface ChargePointFilter {
  readonly search?: string | undefined;
  readonly isNew?: boolean | undefined;
}

/** In the order of their identities, behind the one given. */
export const listChargePoints = (
  storage: Storage,
  filter: ChargePointFilter,
  after: string | undefined,
  count: number,
): StoredChargePoint[] => {
  let query = storage.build
    .selectFrom('charge_point')
    .selectAll()
    .orderBy('chargePointId')
    .limit(count);
  if (after !== undefined) query = query.where('chargePointId', '>', after);
  if (filter.isNew !== undefined) query = query.where('isNew', '=', filter.isNew ? 1 : 0);
  if (filter.search !== undefined) {
    const { search } = filter;
    query = query.where((columns) =>
      columns.or(
        (['chargePointId', 'vendor', 'model', 'firmwareVersion'] as const).map((column) =>
          contains(columns.ref(column), search),
        ),
      ),
    );
  }
  return storage.all(query);
};

/** Whether the text holds the words as they are; upper and lower case of ASCII are the same. */
export const contains = (column: Expression<string | null>, text: string) =>
  sql<SqlBool>`${column} LIKE ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} ESCAPE '\\'`;

export const countNewChargePoints = (storage: Storage): number =>
  storage.get(
    storage.build
      .selectFrom('charge_point')
      .select((columns) => columns.fn.countAll<number>().as('count'))
      .where('isNew', '=', 1),
  )?.count ?? 0;

const update = (storage: Storage, chargePointId: string, change: Partial<ChargePointRow>): void => {
  storage.run(
    storage.build
      .updateTable('charge_point')
      .set(change)
      .where('chargePointId', '=', chargePointId),
  );
};

/** A person has dealt with it, so it is not new any more. */
export const updateSettings = (
  storage: Storage,
  chargePointId: string,
  settings: ChargePointSettings,
): void => update(storage, chargePointId, { settings: JSON.stringify(settings), isNew: 0 });

export const acknowledge = (storage: Storage, chargePointId: string): void =>
  update(storage, chargePointId, { isNew: 0 });

export const updatePassword = (
  storage: Storage,
  chargePointId: string,
  passwordHash: string | null,
): void => update(storage, chargePointId, { passwordHash });

export const updateRequiredProfile = (
  storage: Storage,
  chargePointId: string,
  requiredSecurityProfile: number | null,
): void => update(storage, chargePointId, { requiredSecurityProfile });

/** Keeps the highest profile that a connection has reached. */
export const raiseShownProfile = (
  storage: Storage,
  chargePointId: string,
  profile: number,
): void => {
  storage
    .statement(
      `UPDATE charge_point SET shownSecurityProfile = ?
        WHERE chargePointId = ? AND coalesce(shownSecurityProfile, 0) < ?`,
    )
    .run(profile, chargePointId, profile);
};

export const updateBoot = (
  storage: Storage,
  chargePointId: string,
  boot: BootInfo & { readonly lastBootAt: number; readonly bootStatus: string },
): void => update(storage, chargePointId, boot);

export const updateLastSeen = (storage: Storage, chargePointId: string, at: number): void => {
  storage
    .statement('UPDATE charge_point SET lastSeenAt = ? WHERE chargePointId = ?')
    .run(at, chargePointId);
};

/** Connectors and configuration go with it; transactions, meter values and messages stay. */
export const deleteChargePoint = (storage: Storage, chargePointId: string): boolean =>
  storage.run(storage.build.deleteFrom('charge_point').where('chargePointId', '=', chargePointId))
    .changes > 0;

/** What a charge point shows beside its row: what is live, and what other tables know. */
export type ChargePointParts = Pick<ChargePoint, 'link' | 'connectors' | 'findingCount'> & {
  readonly lastSeenAt: number | null;
};

export const toChargePoint = (row: StoredChargePoint, parts: ChargePointParts): ChargePoint => ({
  chargePointId: row.chargePointId,
  cpId: row.chargePointId,
  isNew: row.isNew === 1,
  connected: parts.link !== null,
  link: parts.link,
  vendor: row.vendor,
  model: row.model,
  chargePointSerialNumber: row.chargePointSerialNumber,
  chargeBoxSerialNumber: row.chargeBoxSerialNumber,
  firmwareVersion: row.firmwareVersion,
  iccid: row.iccid,
  imsi: row.imsi,
  meterType: row.meterType,
  meterSerialNumber: row.meterSerialNumber,
  firstSeenAt: toInstant(row.firstSeenAt),
  lastSeenAt: toInstantOrNull(parts.lastSeenAt),
  lastBootAt: toInstantOrNull(row.lastBootAt),
  bootStatus: row.bootStatus as ChargePoint['bootStatus'],
  hasPassword: row.passwordHash !== null,
  connectors: parts.connectors,
  findingCount: parts.findingCount,
  settings: settingsOf(row),
});
