// From SignCertificate to CertificateSigned and its answer (white paper A02, A03, D40).
import { X509Certificate } from 'node:crypto';
import type { Origin } from '@shared/api';
import type { CertificateRequest } from '@shared/model/certificate-request';
import { AppError } from '@shared/result';
import type { CertificateRequestPolicy } from '@shared/settings';
import type { Core, Station } from './context';
import type { RequestFacts } from './ocpp/certificate-request';
import { splitPem } from './security/read';
import {
  findRequest,
  type StoredRequest,
  toRequest,
  updateRequest,
} from './storage/certificate-requests';
import { findChargePoint } from './storage/charge-points';
import { configurationValues } from './storage/configuration';

/** What does not fit this charge point; profile 3 would refuse a certificate like that (A00.FR.404, .405). */
export const problemsOf = (core: Core, station: Station, facts: RequestFacts): string[] => {
  const { chargePointId } = station;
  const row = findChargePoint(core.storage, chargePointId);
  const names = [chargePointId, row?.chargePointSerialNumber, row?.chargeBoxSerialNumber].filter(
    (name) => name != null && name !== '',
  );
  const problems: string[] = [];
  if (!names.includes(facts.commonName)) {
    problems.push(
      `CN is "${facts.commonName}"; the serial number or the identity is expected (${names.map((name) => `"${name}"`).join(' or ')}).`,
    );
  }
  const { cpoName } = core.settings();
  if (cpoName !== '' && facts.organization !== cpoName) {
    problems.push(
      `O is "${facts.organization}"; the name of the operator is "${cpoName}". Set CpoName of the charge point first.`,
    );
  }
  return problems;
};

export interface Verdict {
  readonly state: 'waiting' | 'rejected';
  readonly message: string | null;
  readonly signNow: boolean;
}

/** What becomes of a request that can be processed. */
export const judge = (
  policy: CertificateRequestPolicy,
  problems: readonly string[],
  isQuiet: boolean,
): Verdict => {
  const waiting: Verdict = { state: 'waiting', message: null, signNow: false };
  if (policy === 'reject') {
    return { ...waiting, state: 'rejected', message: 'Requests are rejected by the setting.' };
  }
  if (policy === 'ask') return waiting;
  if (problems.length > 0) {
    return { ...waiting, message: 'It does not fit this charge point, so somebody decides.' };
  }
  return isQuiet
    ? { ...waiting, message: 'Nothing is sent by itself while quiet is on.' }
    : { ...waiting, signNow: true };
};

const signable: ReadonlySet<string> = new Set(['waiting', 'failed', 'refused']);

/** Issues the certificate, sends it, and follows the answer. Resolves with the request as it is then. */
export const signRequest = async (
  core: Core,
  id: number,
  origin: Origin,
): Promise<CertificateRequest> => {
  const request = await core.commit.write(() => begin(core, id));
  announce(core, id);
  try {
    await issueAndSend(core, request, origin);
  } catch (error) {
    await fail(core, request, error);
  }
  announce(core, id);
  return toRequest(knownRequest(core, id));
};

/** A late answer to the command still finds its request. */
const fail = async (core: Core, request: StoredRequest, error: unknown): Promise<void> => {
  const { id, chargePointId } = request;
  const message = error instanceof Error ? error.message : String(error);
  const details = error instanceof AppError ? error.details : undefined;
  const { commandId = null } = (details ?? {}) as { commandId?: string | null };
  if (!(error instanceof AppError)) {
    core.log.error({ err: error, chargePointId }, 'A certificate could not be issued.');
  }
  await core.commit.write(() =>
    updateRequest(core.storage, id, {
      state: 'failed',
      message,
      commandId,
      decidedAt: core.now(),
    }),
  );
};

/** What the charge point says to its certificate, runs in the transaction of its answer. */
export const answered = (status: unknown): Pick<StoredRequest, 'state' | 'message'> =>
  status === 'Accepted'
    ? { state: 'accepted', message: null }
    : { state: 'refused', message: `The charge point answered ${String(status)}.` };

export const knownRequest = (core: Core, id: number): StoredRequest => {
  const row = findRequest(core.storage, id);
  if (row === undefined) {
    throw new AppError(
      'not-found',
      `There is no certificate request ${id}; list them for those that are.`,
    );
  }
  return row;
};

const begin = (core: Core, id: number): StoredRequest => {
  const request = knownRequest(core, id);
  if (!signable.has(request.state)) {
    throw new AppError(
      'conflict',
      `Request ${id} is ${request.state}; those that are ${[...signable].join(', ')} can be signed.`,
    );
  }
  if ((core.stations.get(request.chargePointId)?.connections.length ?? 0) === 0) {
    throw new AppError(
      'offline',
      `${request.chargePointId} is not connected; the certificate could not be sent.`,
    );
  }
  updateRequest(core.storage, id, { state: 'sent', message: null, decidedAt: core.now() });
  return request;
};

const issueAndSend = async (
  core: Core,
  { id, chargePointId, csr }: StoredRequest,
  origin: Origin,
): Promise<void> => {
  const stored = await core.authority.issueFromCsr(csr, { chargePointId });
  await core.commit.write(() =>
    updateRequest(core.storage, id, { certificateId: stored.certificateId }),
  );
  const certificateChain = await chainFor(core, chargePointId, stored.pem);
  const { commandId, response } = await core.send({
    chargePointId,
    action: 'CertificateSigned',
    payload: { certificateChain },
    validate: true,
    wait: true,
    origin,
  });
  const { status } = (response ?? {}) as { status?: unknown };
  await core.commit.write(() =>
    updateRequest(core.storage, id, { commandId, ...answered(status) }),
  );
};

/** No chain is longer, whatever the charge point says (OCPP 1.6 Security §7.3). */
const longestChain = 10_000;

/** The certificate with what leads from its root to the other one, as far as it fits. */
const chainFor = async (core: Core, chargePointId: string, pem: string): Promise<string> => {
  const { CertificateSignedMaxChainSize: value } = configurationValues(
    core.storage,
    chargePointId,
    ['CertificateSignedMaxChainSize'],
  );
  const told = Number(value);
  const longest = Number.isInteger(told) && told > 0 ? Math.min(told, longestChain) : longestChain;
  const leaf = splitPem(pem)[0] ?? pem;
  const certificate = new X509Certificate(leaf);
  const root = (await core.authority.roots()).find((one) =>
    certificate.checkIssued(new X509Certificate(one.pem)),
  );
  const whole = `${leaf}${root?.bridge ?? ''}`;
  if (whole.length <= longest) return whole;
  if (leaf.length <= longest) return leaf;
  throw new AppError(
    'not-sent',
    `The certificate has ${leaf.length} characters, and CertificateSignedMaxChainSize of ${chargePointId} is ${longest}.`,
  );
};

export const announce = (core: Core, id: number): void => {
  const row = findRequest(core.storage, id);
  if (row !== undefined) core.events.emit('certificateRequest.changed', toRequest(row));
};
