import { type Static, Type } from 'typebox';
import { strictObject } from './common';

export const SignatureScheme = Type.Enum(['RSA-PSS', 'ECDSA', 'SHA256withRSA'], {
  default: 'RSA-PSS',
  description:
    'RSA-PSS and ECDSA, each over SHA-256, are those of the white paper (L01); SHA256withRSA (PKCS #1 v1.5) is what the OCTT ships.',
});
export type SignatureScheme = Static<typeof SignatureScheme>;

export const FirmwareSignature = strictObject({
  scheme: SignatureScheme,
  deliberatelyWrong: Type.Boolean(),
  signature: Type.String({
    description: 'In base64, as SignedUpdateFirmware takes it.',
    examples: ['MEUCIQDk3...'],
  }),
  signingCertificate: Type.String({
    description: 'In PEM, of our certificate authority.',
    examples: ['-----BEGIN CERTIFICATE-----\n...'],
  }),
  sizeBytes: Type.Integer({ description: 'So many bytes were signed.' }),
  sha256: Type.String({ description: 'Of the image, in hexadecimal.' }),
});
export type FirmwareSignature = Static<typeof FirmwareSignature>;
