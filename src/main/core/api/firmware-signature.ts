import type { MethodInput } from '@shared/api';
import type { firmwareSignatureMethods } from '@shared/api/firmware-signature';
import { AppError } from '@shared/result';
import type { Core, Implements } from '../context';
import { readFileContent } from './file';

export const firmwareSignatureImplementation = {
  'firmwareSignature.create': (core, input) => {
    const { scheme = 'RSA-PSS', deliberatelyWrong = false } = input;
    return core.firmwareSigner.sign(imageOf(core, input), { scheme, deliberatelyWrong });
  },
} satisfies Implements<typeof firmwareSignatureMethods>;

const imageOf = (
  core: Core,
  { fileId, data }: MethodInput<'firmwareSignature.create'>,
): Iterable<Buffer> | AsyncIterable<Buffer> => {
  if (fileId !== undefined && data === undefined) return readFileContent(core, fileId).bytes;
  if (data !== undefined && fileId === undefined) return [Buffer.from(data, 'base64')];
  const message = 'give exactly one of fileId and data';
  throw new AppError('invalid-input', `The image is not accepted: ${message}.`, [
    { pointer: '/fileId', message },
  ]);
};
