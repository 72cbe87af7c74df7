import { watch } from './watch';

export const diagnosticsWithoutFile = watch(
  {
    code: 'diagnostics-without-file',
    severity: 'info',
    clause: 'OCPP 1.6 §5.9',
    labels: ['D29'],
    title: 'Reports an upload of diagnostics although it has no file',
    meaning:
      'GetDiagnostics was answered without a file name: there is nothing to upload, so no status follows.',
    advice: 'Look into the upload folder: there may be a file all the same.',
  },
  {
    begin: (): { hasNoFile: boolean } => ({ hasNoFile: false }),
    answered: {
      GetDiagnostics: (state, { response }) => {
        state.hasNoFile = (response.fileName ?? '') === '';
      },
    },
    received: {
      DiagnosticsStatusNotification: (state, { request }, { say }) => {
        if (!state.hasNoFile || request.status === 'Idle') return;
        state.hasNoFile = false;
        say(
          `Diagnostics are ${request.status}, though GetDiagnostics was answered without a file name.`,
          '/status',
        );
      },
    },
  },
);
