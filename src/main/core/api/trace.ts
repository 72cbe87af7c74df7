import type { traceMethods } from '@shared/api/trace';
import type { Implements } from '../context';
import { listTraces, toTrace } from '../storage/traces';
import { giveUp, importPart } from '../traces/import';
import { knownTrace } from '../traces/known';

export const traceImplementation = {
  'trace.list': (core, paging) => listTraces(core.storage, paging),

  'trace.get': (core, { id }) => toTrace(knownTrace(core, id)),

  'trace.delete': async (core, { id }) => {
    knownTrace(core, id);
    await giveUp(core, id);
    return {};
  },

  'trace.import': (core, part) => importPart(core, part),
} satisfies Implements<typeof traceMethods>;
