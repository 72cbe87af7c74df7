import { readTimestamp } from '@shared/ocpp/timestamp';
import { watch } from './watch';

export const firmwareBeforeDate = watch(
  {
    code: 'firmware-before-date',
    severity: 'warning',
    clause: 'errata 3.63',
    labels: ['D37'],
    title: 'Downloads firmware before it may',
    meaning: 'retrieveDate is the time from which on the firmware may be downloaded.',
    advice: 'Check its clock; send UpdateFirmware when it may begin.',
  },
  {
    begin: (): { from: number } => ({ from: 0 }),
    answered: {
      UpdateFirmware: (state, { request }) => {
        state.from = readTimestamp(request.retrieveDate ?? '', 0)?.at ?? 0;
      },
    },
    received: {
      FirmwareStatusNotification: (state, { request }, { now, say }) => {
        if (request.status !== 'Downloading' || now >= state.from - 60_000) return;
        say(
          `It downloads ${Math.round((state.from - now) / 60_000)} minutes before the retrieveDate.`,
          '/status',
        );
        state.from = 0;
      },
    },
  },
);
