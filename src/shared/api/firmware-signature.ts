import { Type } from 'typebox';
import { strictObject } from '../model/common';
import { FirmwareSignature, SignatureScheme } from '../model/firmware-signature';
import { method } from './method';

export const firmwareSignatureMethods = {
  'firmwareSignature.create': method({
    http: 'POST /firmware-signature',
    tag: 'Certificates of charge points',
    summary: 'Sign a firmware image for SignedUpdateFirmware',
    description:
      'With a signing certificate of our authority. Exactly one of fileId and data. Install the root as ManufacturerRootCertificate first where the charge point checks it.',
    input: strictObject({
      fileId: Type.Optional(
        Type.Integer({ minimum: 1, description: 'A stored file of the kind firmware.' }),
      ),
      data: Type.Optional(
        Type.String({
          maxLength: 700_000,
          pattern: '^[A-Za-z0-9+/]*={0,2}$',
          description: 'A small image itself, in base64.',
          examples: ['RmlybXdhcmU='],
        }),
      ),
      scheme: Type.Optional(SignatureScheme),
      deliberatelyWrong: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'A signature that does not fit, to see InvalidSignature come.',
        }),
      ),
    }),
    output: FirmwareSignature,
    errors: ['not-found'],
  }),
};
