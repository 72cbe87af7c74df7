import type { MethodInput } from '@shared/api';
import type { firmwareSignatureMethods } from '@shared/api/firmware-signature';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';

export const firmwareSignatureImplementation = {
  'firmwareSignature.create': (core, input) => {
    const { scheme = 'RSA-PSS', deliberatelyWrong = false } = input;
    return core.firmwareSigner.sign(imageOf(core, input), { scheme, deliberatelyWrong });
  },
} satisfies Implements<typeof firmwareSignatureMethods>;

const imageOf = (
  _core: Core,
  { fileId, data }: MethodInput<'firmwareSignature.create'>,
): Iterable<Buffer> | AsyncIterable<Buffer> => {
  if ((fileId === undefined) === (data === undefined)) {
    const message = 'give exactly one of fileId and data';
    throw new AppError('invalid-input', `The image is not accepted: ${message}.`, [
      { pointer: '/fileId', message },
    ]);
  }
  if (data !== undefined) return [Buffer.from(data, 'base64')];
  throw new AppError('not-found', `There is no file ${fileId}.`);
};
