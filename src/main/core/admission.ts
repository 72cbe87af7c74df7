import { checkPassword } from './admission-password';
import type { Core, Station } from './context';
import type { KnockDeviation } from './ocpp/knock';
import type { Admission, Knock } from './ocpp/listener';
import type { PasswordVerifier } from './ocpp/password';
import { type CertificateProblem, problemOfCertificate } from './security/client-certificate';
import { requiredProfile } from './security/profile';
import { stationOf } from './stations';
import {
  defaultChargePointSettings,
  findChargePoint,
  insertChargePoint,
} from './storage/charge-points';

type Refused = Extract<Admission, { admitted: false }>;

/**
 * Decides whether a charge point may connect: unknown ones by the setting (B4), known ones by what they
 * prove, a certificate or a password (B27), and by the security profile they have to reach (D38).
 */
export const admit = async (
  core: Core,
  verify: PasswordVerifier,
  knock: Knock,
): Promise<Admission> => {
  const known = core.stations.get(knock.identity);
  if (known === undefined && core.settings().unknownChargePoints === 'refuse') {
    return {
      admitted: false,
      reason: 'unknown-charge-point',
      httpStatus: 404,
      explanation: `"${knock.identity}" is not registered, and unknown charge points are refused. Accept it here, or change the setting.`,
    };
  }
  const problem = certificateProblem(core, knock);
  const proof = await proofOf(core, known, verify, knock, problem);
  if (typeof proof !== 'number') return proof;
  const required = requiredProfile(core, known);
  if (proof < required) return tooLow(knock, proof, required);
  const station = known ?? (await registerUnknown(core, knock));
  return {
    admitted: true,
    strict: station.settings.strict ?? core.settings().strict,
    securityProfile: proof,
    deviations: problem === undefined ? [] : [unusableCertificate(problem)],
  };
};

/** Undefined where no certificate was shown, or a good one. */
const certificateProblem = (core: Core, knock: Knock): CertificateProblem | undefined => {
  const shown = knock.tls?.clientCertificate;
  if (shown === undefined || shown === null) return undefined;
  const row = findChargePoint(core.storage, knock.identity);
  const serialNumbers = [row?.chargePointSerialNumber, row?.chargeBoxSerialNumber].filter(
    (serial) => typeof serial === 'string',
  );
  const { cpoName } = core.settings();
  const expected = { identity: knock.identity, serialNumbers, cpoName };
  return problemOfCertificate(shown, core.authority, expected, core.now());
};

/** The security profile that is reached, or why nobody may come in like this. */
const proofOf = async (
  core: Core,
  station: Station | undefined,
  verify: PasswordVerifier,
  knock: Knock,
  problem: CertificateProblem | undefined,
): Promise<number | Refused> => {
  const hasCertificate = (knock.tls?.clientCertificate ?? null) !== null;
  // A certificate that is good proves more than a password could.
  if (hasCertificate && problem === undefined) return 3;
  if (problem?.reason === 'client-certificate-revoked') return refusedFor(knock, problem);
  if (requiredProfile(core, station) === 3 && knock.tls !== null) {
    return refusedFor(knock, problem ?? missingCertificate);
  }
  const password =
    station === undefined ? 'none-set' : await checkPassword(core, station, verify, knock);
  if (password === 'right') return knock.tls === null ? 1 : 2;
  if (password !== 'none-set' && !isOnItsWay(station, password)) return password;
  return problem === undefined ? 0 : refusedFor(knock, problem);
};

/** On the way up from profile 0 the password is there before the charge point sends it. */
const isOnItsWay = (station: Station | undefined, refused: Refused): boolean =>
  station?.upgradingFrom === 0 && refused.reason === 'missing-password';

const missingCertificate: CertificateProblem = {
  reason: 'client-certificate-missing',
  explanation:
    'It showed no certificate, and security profile 3 is required of it (Security Whitepaper A00.FR.407).',
};

const refusedFor = ({ identity }: Knock, problem: CertificateProblem): Refused => ({
  admitted: false,
  reason: problem.reason,
  httpStatus: 403,
  explanation: `"${identity}" was refused. ${problem.explanation}`,
});

const inWords = [
  'without a password that is known here',
  'with a password and without TLS',
  'with a password over TLS',
] as const;

/** A00.FR.002: who connects with a lower profile than is required is rejected. */
const tooLow = ({ identity, tls }: Knock, reached: number, required: number): Refused => ({
  admitted: false,
  reason: 'security-profile-too-low',
  httpStatus: 403,
  explanation: `"${identity}" connected ${reached === 0 && tls !== null ? 'over TLS, but without a password that is known here' : inWords[reached]}, which is security profile ${reached}; profile ${required} is required of it.`,
});

/** It has come in by its password; what it showed beside is told as a finding. */
const unusableCertificate = ({ explanation }: CertificateProblem): KnockDeviation => ({
  code: 'client-certificate-unusable',
  message: explanation,
  clause: 'Security Whitepaper A00.FR.403',
});

/** Registers an identity that was never seen. It is shown as new. */
const registerUnknown = async (core: Core, { identity }: Knock): Promise<Station> => {
  const policy = core.settings().unknownChargePoints;
  const row = await core.commit.write(() => {
    // Two sockets of one new identity may knock at the same moment.
    const known = findChargePoint(core.storage, identity);
    if (known !== undefined) return known;
    insertChargePoint(core.storage, {
      chargePointId: identity,
      isNew: true,
      firstSeenAt: core.now(),
      lastSeenAt: null,
      settings: {
        ...defaultChargePointSettings,
        registration: policy === 'accept' ? 'Accepted' : 'Pending',
      },
    });
    return findChargePoint(core.storage, identity);
  });
  if (row === undefined) throw new Error('The charge point was not written.');
  const station = core.stations.get(identity) ?? stationOf(row);
  core.stations.add(station);
  core.events.touch('chargePoint', identity);
  return station;
};
