import { watch } from './watch';

export const dataTransferCallError = watch(
  {
    code: 'data-transfer-call-error',
    severity: 'info',
    clause: 'OCPP 1.6 §5.6',
    labels: ['D27'],
    title: 'Answers DataTransfer with a CALLERROR',
    meaning:
      'A vendor or message id it does not know is answered UnknownVendorId or UnknownMessageId.',
    advice: 'Nothing to do.',
  },
  {
    failed: {
      DataTransfer: (_state, { request, errorCode }, { say }) =>
        say(
          `DataTransfer of ${JSON.stringify(request.vendorId ?? '')} was answered with ${errorCode}; UnknownVendorId or UnknownMessageId is the answer for what it does not know.`,
        ),
    },
  },
);
