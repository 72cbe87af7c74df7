import { announce, judge, problemsOf, signRequest } from '../certificate-signing';
import { readRequestFacts } from '../ocpp/certificate-request';
import { mayActOn } from '../quiet';
import {
  countSignedSince,
  forgetOldRequests,
  insertRequest,
  subjectOf,
} from '../storage/certificate-requests';
import type { Handler, HandlerContext } from './handler';
import { announceNotification } from './notification';

const keptOfOne = 200;
/** One that refuses every certificate and asks again would be given them without an end. */
const mostByItself = 10;
const hourMs = 3_600_000;

/**
 * OCPP 1.6 Security §5.17: Accepted means that a certificate may follow with CertificateSigned.
 * What no certificate can be issued for is Rejected at once (white paper A02.FR.12).
 */
export const onSignCertificate: Handler<'SignCertificate'> = (context, request) => {
  announceNotification(context, 'SignCertificate', request);
  const state = take(context, request.csr ?? '');
  return { status: state === 'rejected' ? 'Rejected' : 'Accepted' };
};

const take = (context: HandlerContext, csr: string): string => {
  const { core, storage, settings, station, now, exchangeId } = context;
  const { chargePointId } = station;
  const facts = readRequestFacts(csr);
  const unusable = facts === undefined ? 'It is no PKCS #10 request in PEM.' : facts.problem;
  const problems = facts === undefined ? [] : problemsOf(core, station, facts);
  const judged =
    unusable === null
      ? judge(settings.certificateRequests, problems, !mayActOn(core, chargePointId))
      : { state: 'rejected' as const, message: unusable, signNow: false };
  const isTooOften =
    judged.signNow && countSignedSince(storage, chargePointId, now - hourMs) >= mostByItself;
  const message = `It was given ${mostByItself} certificates within an hour, so somebody decides.`;
  const verdict = isTooOften ? { ...judged, signNow: false, message } : judged;
  const { id } = insertRequest(storage, {
    chargePointId,
    at: now,
    csr: csr.slice(0, 10_000),
    subject: subjectOf(facts?.organization ?? '', facts?.commonName ?? ''),
    keyType: facts?.keyType ?? '',
    problems: JSON.stringify(problems),
    state: verdict.state,
    message: verdict.message,
    exchangeId,
  });
  forgetOldRequests(storage, chargePointId, keptOfOne);
  context.after(() => {
    announce(core, id);
    if (!verdict.signNow) return;
    signRequest(core, id, 'automatic').catch((error: unknown) =>
      core.log.error({ err: error, chargePointId }, 'A certificate request could not be signed.'),
    );
  });
  return verdict.state;
};
