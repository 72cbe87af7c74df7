import { constants, createVerify, type X509Certificate } from 'node:crypto';
import type { ActionRequest, ActionResponse } from '@shared/ocpp/actions';
import { readCertificate } from './certificates';
import { type Device, note } from './device';
import { download } from './file-transfer';
import { reboot } from './lifecycle';
import { tellSecurity } from './security-log';
import { attempt, beginTransfer } from './transfers';
import { retryRule, trustedBy } from './uploads';

/** So long each stage is shown, so that it can be seen. */
const stageSeconds = 1;

const secondsUntil = (device: Device, instant: string | undefined): number =>
  Math.max(0, (Date.parse(instant ?? '') || 0) - device.now()) / 1000;

/** The version a file names in its own name, and otherwise the next one. */
const versionAfter = (current: string, location: string): string => {
  const named = /(\d+\.\d+\.\d+)[^/]*$/.exec(new URL(location).pathname)?.[1];
  if (named !== undefined) return named;
  const [major = '1', minor = '0', patch = '0'] = current.split('.');
  return `${major}.${minor}.${Number(patch) + 1}`;
};

/** A vehicle that charges is not disturbed. */
const idle = async (device: Device): Promise<void> => {
  while (device.connectors.some(({ transaction }) => transaction !== null)) {
    await device.timers.wait(1);
  }
};

/** OCPP 1.6 §5.19: fetches the image from retrieveDate on, installs it when idle, and restarts. */
export const updateFirmware = async (
  device: Device,
  request: ActionRequest<'UpdateFirmware'>,
): Promise<void> => {
  const { signal, end } = beginTransfer(device, 'firmware');
  const report = async (status: Device['transfers']['firmware']): Promise<void> => {
    device.transfers.firmware = status;
    await device.send('FirmwareStatusNotification', { status });
  };
  const fail = (status: 'DownloadFailed' | 'InstallationFailed'): void => {
    end();
    void report(status);
  };
  await device.timers.wait(secondsUntil(device, request.retrieveDate));
  if (signal.aborted) return;
  note(device, `fetches firmware from ${request.location}`);
  void report('Downloading');
  await device.timers.wait(stageSeconds);
  let bytes = 0;
  const fetched = await attempt(device, signal, retryRule(request), async () => {
    bytes = await download(request.location, { signal, trusted: trustedBy(device) });
  });
  if (signal.aborted) return;
  if (!fetched) return fail('DownloadFailed');
  void report('Downloaded');
  await idle(device);
  // The last word before the connection goes.
  await report('Installing');
  await device.timers.wait(stageSeconds);
  if (signal.aborted) return;
  if (bytes === 0) return fail('InstallationFailed');
  device.firmwareVersion = versionAfter(device.firmwareVersion, request.location);
  device.afterBoot.push(() => {
    void report('Installed');
    device.transfers.firmware = 'Idle';
  });
  void reboot(device, 'Reboot');
};

type SignedAnswer = ActionResponse<'SignedUpdateFirmware'>['status'];

const keyTypes: readonly (string | undefined)[] = ['rsa', 'ec'];

/** The certificate must be readable, and of an installed manufacturer: what cannot be verified is invalid (L01). */
const signerOf = (device: Device, pem: string): X509Certificate | undefined => {
  const certificate = readCertificate(pem, device.now());
  if (certificate === undefined || !keyTypes.includes(certificate.publicKey.asymmetricKeyType)) {
    return undefined;
  }
  const signed = device.certificates.roots('ManufacturerRootCertificate').some((root) => {
    const issuer = readCertificate(root, device.now());
    return issuer !== undefined && certificate.verify(issuer.publicKey);
  });
  return signed ? certificate : undefined;
};

/** RSA with PSS or PKCS #1 padding, or ECDSA, each over SHA-256 (white paper L01). */
const verifierOf = (certificate: X509Certificate, signature: Buffer) => {
  const key = certificate.publicKey;
  const isRsa = key.asymmetricKeyType === 'rsa';
  const paddings = isRsa
    ? [constants.RSA_PKCS1_PSS_PADDING, constants.RSA_PKCS1_PADDING]
    : [undefined];
  const verifiers = paddings.map((padding) => ({ padding, verify: createVerify('sha256') }));
  return {
    update: (piece: Buffer) => {
      for (const { verify } of verifiers) verify.update(piece);
    },
    isGood: () =>
      verifiers.some(({ padding, verify }) =>
        verify.verify(padding === undefined ? key : { key, padding }, signature),
      ),
  };
};

/** Judges the request at once; `run` does what was accepted. */
export const updateSignedFirmware = (
  device: Device,
  { firmware, requestId, ...retry }: ActionRequest<'SignedUpdateFirmware'>,
): { readonly status: SignedAnswer; readonly run: () => void } => {
  const signer = signerOf(device, firmware.signingCertificate);
  if (signer === undefined) {
    return {
      status: 'InvalidCertificate',
      run: () => tellSecurity(device, 'InvalidFirmwareSigningCertificate'),
    };
  }
  const { signal, replaced, end } = beginTransfer(device, 'firmware');
  const report = async (status: Device['transfers']['signedFirmware']['status']): Promise<void> => {
    device.transfers.signedFirmware = { status, requestId };
    await device.send('SignedFirmwareStatusNotification', { status, requestId });
  };
  const run = async (): Promise<void> => {
    const untilRetrieve = secondsUntil(device, firmware.retrieveDateTime);
    if (untilRetrieve > 0) {
      void report('DownloadScheduled');
      await device.timers.wait(untilRetrieve);
    }
    if (signal.aborted) return;
    note(device, `fetches signed firmware from ${firmware.location}`);
    void report('Downloading');
    await device.timers.wait(stageSeconds);
    let verifier = verifierOf(signer, Buffer.from(firmware.signature, 'base64'));
    const fetched = await attempt(device, signal, retryRule(retry), async () => {
      verifier = verifierOf(signer, Buffer.from(firmware.signature, 'base64'));
      const options = { signal, trusted: trustedBy(device) };
      await download(firmware.location, options, (piece) => verifier.update(piece));
    });
    if (signal.aborted) return;
    if (!fetched) {
      end();
      void report('DownloadFailed');
      return;
    }
    void report('Downloaded');
    if (!verifier.isGood()) {
      end();
      void report('InvalidSignature');
      tellSecurity(device, 'InvalidFirmwareSignature');
      return;
    }
    void report('SignatureVerified');
    const untilInstall = secondsUntil(device, firmware.installDateTime);
    if (untilInstall > 0) {
      void report('InstallScheduled');
      await device.timers.wait(untilInstall);
    }
    await idle(device);
    if (signal.aborted) return;
    void report('Installing');
    await device.timers.wait(stageSeconds);
    device.firmwareVersion = versionAfter(device.firmwareVersion, firmware.location);
    device.afterBoot.push(() => {
      void report('Installed');
      tellSecurity(device, 'FirmwareUpdated');
      device.transfers.signedFirmware = { status: 'Idle', requestId };
    });
    // The last word before the connection goes.
    await report('InstallRebooting');
    void reboot(device, 'Reboot');
  };
  return { status: replaced ? 'AcceptedCanceled' : 'Accepted', run: () => void run() };
};
