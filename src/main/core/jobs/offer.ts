import { isIPv6 } from 'node:net';
import {
  type FileProtocol,
  type FileTransferOffer,
  type FileWarning,
  fileProtocols,
} from '@shared/model/job';
import type { Core, Station } from '../context';
import { configurationValues } from '../storage/configuration';

const key = 'SupportedFileTransferProtocols';

/** What the charge point says it speaks (errata 3.90), in capitals; null where it is not known. */
const supportedBy = (core: Core, chargePointId: string): string[] | null => {
  const { [key]: value } = configurationValues(core.storage, chargePointId, [key]);
  if (value === undefined) return null;
  return value
    .split(',')
    .map((word) => word.trim().replace(/^"|"$/g, '').toUpperCase())
    .filter((word) => word !== '');
};

const warningsOf = (protocol: FileProtocol, supported: readonly string[] | null): FileWarning[] => {
  const warnings: FileWarning[] = [];
  if (supported === null) warnings.push('support-unknown');
  else if (!supported.includes(protocol)) warnings.push('not-supported');
  if (protocol.endsWith('S')) warnings.push('needs-trust');
  return warnings;
};

/**
 * How the charge point can be given a URL (B26): our end of its own socket is an address that it
 * reaches. What needs no trust goes first, unless it connects with TLS and so has it already.
 */
export const offerTo = (core: Core, station: Station): FileTransferOffer => {
  const connection = station.connections.at(-1);
  const supported = supportedBy(core, station.chargePointId);
  const hasTls = core.jobs.hasCertificate();
  const { filePort, ftpPort, fileAddress } = core.settings();
  const protocols = fileProtocols.map((protocol) => ({
    protocol,
    available: hasTls || !protocol.endsWith('S'),
    port: protocol.startsWith('HTTP') ? filePort : ftpPort,
    warnings: warningsOf(protocol, supported),
  }));
  const preferred: readonly FileProtocol[] =
    connection?.isSecure === true
      ? ['HTTPS', 'FTPS', 'HTTP', 'FTP']
      : ['HTTP', 'FTP', 'HTTPS', 'FTPS'];
  const isFit = (protocol: FileProtocol): boolean =>
    protocols.some(
      (one) =>
        one.protocol === protocol && one.available && !one.warnings.includes('not-supported'),
    );
  return {
    address: connection === undefined ? null : fileAddress || connection.localAddress,
    supported,
    protocols,
    suggested: preferred.find(isFit) ?? 'HTTP',
  };
};

export interface Place {
  readonly protocol: FileProtocol;
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** user:password, where the URL has them. */
  readonly credentials: string | null;
  /** Without one the URL is that of a folder. */
  readonly fileName: string | null;
}

export const locationOf = (place: Place): string => {
  const { protocol, address, port, token, credentials, fileName } = place;
  const host = isIPv6(address) ? `[${address}]` : address;
  const login = credentials === null ? '' : `${credentials}@`;
  return `${protocol.toLowerCase()}://${login}${host}:${port}/${token}/${encodeURIComponent(fileName ?? '')}`;
};
