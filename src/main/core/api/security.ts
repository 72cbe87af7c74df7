import type { securityMethods } from '@shared/api/security';
import type { Certificate } from '@shared/model/certificate';
import type { ChargePointSecurity } from '@shared/model/security';
import { AppError } from '@shared/result';
import type { Core, Implements, Station } from '../context';
import { cipherSuites } from '../ocpp/tls-door';
import { rowOf } from '../security/authority';
import { presentProfile, requiredProfile } from '../security/profile';
import { readCertificate, splitPem } from '../security/read';
import { cancelUpgrade, runStep, startUpgrade } from '../security/upgrade';
import {
  deleteCertificate,
  findCertificate,
  insertCertificate,
  listCertificates,
  type StoredCertificate,
} from '../storage/certificates';
import {
  findChargePoint,
  listChargePoints,
  type StoredChargePoint,
  updateRequiredProfile,
} from '../storage/charge-points';
import { toInstant } from '../storage/instant';
import { limitOf, readCursor, toPage } from '../storage/page';
import { findUpgrade } from '../storage/security-upgrades';
import { urlsOf } from './addresses';
import { knownStation } from './known';

const uses: readonly string[] = ['root', 'server', 'trusted'];
const expiringMs = 10 * 86_400_000;

export const securityImplementation = {
  'security.status': (core) => {
    const urls = urlsOf(core);
    return {
      plainUrl: urls.find(({ url }) => url.startsWith('ws:'))?.url ?? null,
      tlsUrl: urls.find(({ url }) => url.startsWith('wss:'))?.url ?? null,
      tlsFault: core.tlsPort.fault(),
      keysProtectedBy: core.authority.protectedBy,
      cipherSuites: [...cipherSuites],
      names: [...core.serverCertificates.names()],
      hasAuthority: core.authority.existingRoots().length > 0,
    };
  },

  'certificate.list': (core, { use }) => ({ items: certificates(core, use) }),

  'certificate.makeAuthority': async (core, { replace }) => {
    await (replace === true ? core.authority.renewRoots() : core.authority.roots());
    if (replace === true) await core.serverCertificates.renew();
    return announced(core, 'root');
  },

  'certificate.renewServer': async (core) => {
    await core.serverCertificates.renew();
    return announced(core, 'server');
  },

  'certificate.importServer': async (core, { certificate, key }) => {
    const stored = await core.serverCertificates.importServer(certificate, key);
    announce(core);
    return {
      certificate: toCertificate(core, stored),
      missingNames: [...core.serverCertificates.missingNames(stored)],
    };
  },

  'certificate.trust': async (core, { certificate }) => {
    const pem = rootOf(certificate, core.now());
    const row = rowOf(pem, { use: 'trusted', origin: 'imported', now: core.now() });
    const stored = await core.commit.write(() => insertCertificate(core.storage, row));
    core.serverCertificates.changed();
    announce(core);
    return toCertificate(core, stored);
  },

  'certificate.delete': async (core, { certificateId }) => {
    const stored = findCertificate(core.storage, certificateId);
    if (stored === undefined || !uses.includes(stored.use)) {
      throw new AppError('not-found', `There is no certificate ${certificateId} here.`);
    }
    if (stored.origin === 'own' && stored.retiredAt === null) {
      throw new AppError(
        'conflict',
        'This one is in use; make a new certificate authority, or issue a new server certificate instead.',
      );
    }
    await core.commit.write(() => deleteCertificate(core.storage, certificateId));
    core.serverCertificates.changed();
    announce(core);
    return {};
  },

  'certificate.revocationList': async (core, { algorithm }) => {
    const der = await core.authority.revocationList(algorithm ?? 'ecdsa');
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return { pem: `-----BEGIN X509 CRL-----\n${lines.join('\n')}\n-----END X509 CRL-----\n` };
  },

  'chargePointSecurity.list': (core, paging) => {
    const limit = limitOf(paging);
    const after = readCursor(paging, ['string'])?.[0];
    const rows = listChargePoints(core.storage, {}, after, limit + 1);
    return toPage(
      rows,
      limit,
      (row) => [row.chargePointId],
      (row) => securityOf(core, row),
    );
  },

  'chargePointSecurity.get': (core, { cpId }) => known(core, cpId),

  'chargePointSecurity.put': async (core, { cpId, requiredProfile: wanted, confirmLowering }) => {
    const station = knownStation(core, cpId);
    if (confirmLowering !== true) refuseLowering(core, station, wanted);
    await core.commit.write(() => updateRequiredProfile(core.storage, cpId, wanted));
    station.requiredSecurityProfile = wanted;
    core.events.emit('security.changed', { chargePointId: cpId });
    return known(core, cpId);
  },

  'securityUpgrade.start': (core, { cpId, targetProfile }) =>
    startUpgrade(core, knownStation(core, cpId), targetProfile),

  'securityUpgrade.run': (core, { cpId, step, skip }, origin) =>
    runStep(core, knownStation(core, cpId), step, { skip: skip === true, origin }),

  'securityUpgrade.cancel': (core, { cpId }) => cancelUpgrade(core, knownStation(core, cpId)),
} satisfies Implements<typeof securityMethods>;

const announce = (core: Core): void =>
  core.events.emit('security.changed', { chargePointId: null });

const announced = (core: Core, use: Certificate['use']) => {
  announce(core);
  return { items: certificates(core, use) };
};

const certificates = (core: Core, use: string | undefined): Certificate[] =>
  listCertificates(core.storage, { use })
    .filter((one) => uses.includes(one.use))
    .map((one) => toCertificate(core, one));

const stateOf = (row: StoredCertificate, now: number): Certificate['state'] => {
  if (row.retiredAt !== null) return 'replaced';
  if (row.validTo <= now) return 'expired';
  return row.validTo - now < expiringMs ? 'expiring' : 'valid';
};

/** Imported server certificates are shown instead of our own. */
const isInUse = (core: Core, row: StoredCertificate, state: Certificate['state']): boolean => {
  if (state === 'expired' || row.revokedAt !== null) return false;
  // A replaced root is still one whose client certificates are taken.
  if (row.use !== 'server') return true;
  if (state === 'replaced') return false;
  return (
    row.origin === 'imported' ||
    !listCertificates(core.storage, { use: 'server', current: true }).some(
      (other) => other.origin === 'imported' && other.validTo > core.now(),
    )
  );
};

const toCertificate = (core: Core, row: StoredCertificate): Certificate => {
  const state = stateOf(row, core.now());
  return {
    certificateId: row.certificateId,
    use: row.use as Certificate['use'],
    origin: row.origin as Certificate['origin'],
    algorithm: row.algorithm,
    commonName: row.commonName,
    organization: row.organization,
    issuerName: row.issuerName,
    serialNumber: row.serialNumber,
    fingerprint: row.fingerprint,
    names: JSON.parse(row.names) as string[],
    validFrom: toInstant(row.validFrom),
    validTo: toInstant(row.validTo),
    state,
    inUse: isInUse(core, row, state),
    pem: row.pem,
  };
};

/** One certificate of an authority that is in force. */
const rootOf = (pem: string, now: number): string => {
  const [first, ...others] = splitPem(pem);
  const certificate = readCertificate(first ?? pem);
  const problem =
    others.length > 0
      ? 'One certificate at a time is accepted; this text holds several.'
      : !certificate.ca
        ? 'This is a certificate of a device or a server; one of an authority is accepted.'
        : Date.parse(certificate.validTo) <= now
          ? `It has expired (${certificate.validTo}).`
          : undefined;
  if (problem !== undefined) {
    throw new AppError('invalid-input', problem, [{ pointer: '/certificate', message: problem }]);
  }
  return first ?? pem;
};

const known = (core: Core, cpId: string): ChargePointSecurity => {
  knownStation(core, cpId);
  const row = findChargePoint(core.storage, cpId);
  if (row === undefined) throw new Error('A charge point in memory has a row.');
  return securityOf(core, row);
};

const securityOf = (core: Core, row: StoredChargePoint): ChargePointSecurity => {
  const station = core.stations.get(row.chargePointId);
  const connection = station?.connections.at(-1);
  return {
    chargePointId: row.chargePointId,
    connected: connection !== undefined,
    requiredProfile: requiredProfile(core, station),
    ownRequiredProfile: row.requiredSecurityProfile,
    currentProfile: connection?.securityProfile ?? null,
    shownProfile: row.shownSecurityProfile ?? 0,
    tls: connection?.tls ?? null,
    hasPassword: row.passwordHash !== null,
    upgrade: findUpgrade(core.storage, row.chargePointId) ?? null,
  };
};

/** D38: what was reached or required once is not given up by accident. */
const refuseLowering = (core: Core, station: Station, wanted: number | null): void => {
  const now = requiredProfile(core, station);
  const next = wanted ?? core.settings().requiredSecurityProfile;
  if (next >= now) return;
  throw new AppError(
    'conflict',
    `${station.chargePointId} has to reach security profile ${now}; ${next} would let weaker connections in. Lowering is not part of OCPP (A00.FR.005); say confirmLowering=true where it is meant.`,
    { required: now, wanted: next, present: presentProfile(core, station) },
  );
};
