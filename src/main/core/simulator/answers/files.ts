import { updateFirmware as installFirmware, updateSignedFirmware } from '../firmware';
import { uploadDiagnostics, uploadLog } from '../uploads';
import type { Answerer } from './answer';

/** OCPP 1.6 §5.9: without a name there is nothing to upload. */
export const getDiagnostics: Answerer<'GetDiagnostics'> = (device, request) => {
  const found = uploadDiagnostics(device, request);
  return found === undefined
    ? { response: {} }
    : { response: { fileName: found.fileName }, after: found.run };
};

/** OCPP 1.6 Security §5.9. */
export const getLog: Answerer<'GetLog'> = (device, request) => {
  const { filename, replaced, run } = uploadLog(device, request);
  const status = replaced ? 'AcceptedCanceled' : 'Accepted';
  return { response: { status, ...(filename === undefined ? {} : { filename }) }, after: run };
};

/** OCPP 1.6 §5.19. */
export const updateFirmware: Answerer<'UpdateFirmware'> = (device, request) => ({
  response: {},
  after: () => void installFirmware(device, request),
});

/** OCPP 1.6 Security §5.21. */
export const signedUpdateFirmware: Answerer<'SignedUpdateFirmware'> = (device, request) => {
  const { status, run } = updateSignedFirmware(device, request);
  return { response: { status }, after: run };
};
