import { createCertificateStore } from '../../../src/main/core/simulator/certificates';
import type { ChargePoint } from '../../support/charge-point';

type Send = (method: string, url: string, body?: object) => Promise<unknown>;

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const events = [
  ['StartupOfTheDevice', 340, undefined],
  ['ReconfigurationOfSecurityParameters', 212, 'AuthorizationKey'],
  ['InvalidTLSCipherSuite', 95, 'TLS_RSA_WITH_AES_128_CBC_SHA'],
  ['nordlade.DebugPortUsed', 42, 'uart0, 115200 baud'],
  ['TamperDetectionActivated', 12, 'Front cover opened while locked'],
] as const;

/** Events, a certificate with its request, roots, and a vendor's message with its handler. */
export const fillSecurity = async (
  send: Send,
  http: string,
  [station, other]: readonly ChargePoint[],
): Promise<void> => {
  if (station === undefined || other === undefined) throw new Error('Two stations are needed.');
  const place = `${http}/charge-point/${station.identity}`;
  for (const [type, minutes, techInfo] of events) {
    const timestamp = minutesAgo(minutes);
    await station.call('SecurityEventNotification', {
      type,
      timestamp,
      ...(techInfo === undefined ? {} : { techInfo }),
    });
  }
  station.onCall('InstallCertificate', () => ({ status: 'Accepted' }));
  station.onCall('CertificateSigned', () => ({ status: 'Accepted' }));
  for (const root of ['ecdsa', 'rsa'] as const) {
    await send('POST', `${place}/installed-certificate`, {
      certificateType: 'CentralSystemRootCertificate',
      root,
    });
  }
  for (const { identity, call } of [station, other]) {
    const csr = createCertificateStore().createRequest(identity, 'Depot Example');
    await call('SignCertificate', { csr });
  }
  await send('POST', `${http}/certificate-request/1/sign`);
  await send('POST', `${http}/data-transfer-handler`, {
    vendorId: 'Nordlade',
    messageId: 'Tariff',
    status: 'Accepted',
    data: '{"pricePerKwh":0.42}',
    note: 'For the display',
  });
  await station.call('DataTransfer', { vendorId: 'Nordlade', messageId: 'Tariff', data: '{}' });
};
