import type { MethodInput, Origin } from '@shared/api';
import type { installedCertificateMethods } from '@shared/api/installed-certificate';
import type { CertificateUse } from '@shared/ocpp/certificate';
import { AppError } from '@shared/result';
import type { CommandAnswer, Core, Implements } from '../context';
import { installedOn, readPem, remember } from '../installed-certificates';
import { knownStation } from './known';

const uses: readonly CertificateUse[] = [
  'CentralSystemRootCertificate',
  'ManufacturerRootCertificate',
];

interface Sending {
  readonly cpId: string;
  readonly timeoutSeconds?: number | undefined;
}

const send = (
  core: Core,
  { cpId, timeoutSeconds }: Sending,
  origin: Origin,
  action: string,
  payload: object,
): Promise<CommandAnswer> =>
  core.send({
    chargePointId: cpId,
    action,
    payload,
    validate: true,
    wait: true,
    timeoutSeconds,
    origin,
  });

const answeredWith = (core: Core, cpId: string, { response }: CommandAnswer) => {
  const { status } = (response ?? {}) as { status?: unknown };
  return { status: String(status), ...installedOn(core, cpId) };
};

export const installedCertificateImplementation = {
  'installedCertificate.list': (core, { cpId }) => {
    knownStation(core, cpId);
    return installedOn(core, cpId);
  },

  'installedCertificate.read': async (core, input, origin) => {
    knownStation(core, input.cpId);
    const types = input.certificateType === undefined ? uses : [input.certificateType];
    for (const certificateType of types) {
      await send(core, input, origin, 'GetInstalledCertificateIds', { certificateType });
    }
    return installedOn(core, input.cpId);
  },

  'installedCertificate.install': async (core, input, origin) => {
    knownStation(core, input.cpId);
    const certificate = await pemOf(core, input);
    const { certificateType } = input;
    const payload = { certificateType, certificate };
    const answer = await send(core, input, origin, 'InstallCertificate', payload);
    return answeredWith(core, input.cpId, answer);
  },

  'installedCertificate.delete': async (core, input, origin) => {
    knownStation(core, input.cpId);
    const { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber } = input;
    const certificateHashData = { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber };
    const answer = await send(core, input, origin, 'DeleteCertificate', { certificateHashData });
    return answeredWith(core, input.cpId, answer);
  },
} satisfies Implements<typeof installedCertificateMethods>;

/** What is to be installed; a foreign one is remembered, so that it has a name in the list. */
const pemOf = async (
  core: Core,
  { certificate, root }: MethodInput<'installedCertificate.install'>,
): Promise<string> => {
  if ((certificate === undefined) === (root === undefined)) {
    const message = 'give exactly one of certificate and root';
    throw new AppError('invalid-input', `The certificate is not accepted: ${message}.`, [
      { pointer: '/certificate', message },
    ]);
  }
  if (certificate !== undefined) {
    const read = readPem(certificate);
    await core.commit.write(() => remember(core, read));
    return read.toString();
  }
  const own = (await core.authority.roots()).find(({ algorithm }) => algorithm === root);
  if (own === undefined) throw new Error(`There is no ${root} root.`);
  return own.pem;
};
