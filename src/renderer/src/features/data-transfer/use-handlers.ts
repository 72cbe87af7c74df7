import type { DataTransferHandler } from '@shared/model/data-transfer';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { PAGE_SIZE } from '../../components/paged-grid';
import { useBridge } from '../../stores/context';
import { type Paged, usePaged } from '../../stores/use-paged';
import type { HandlerForm } from './handler-dialog';

export interface Handlers {
  readonly paged: Paged<DataTransferHandler>;
  readonly busy: boolean;
  /** Of the last change; null when it worked. */
  readonly failure: Failure | null;
  dismiss(): void;
  /** Creates the handler, or replaces the one with its id. */
  save(form: HandlerForm): Promise<boolean>;
  remove(id: number): Promise<boolean>;
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The handlers, a page at a time, and what can be done to them. */
export const useHandlers = (): Handlers => {
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const paged = usePaged({
    key: 'handlers',
    load: (cursor) =>
      bridge.call('dataTransfer.handlers', {
        limit: PAGE_SIZE,
        ...(cursor === null ? {} : { cursor }),
      }),
    concerns: (event) => event.name.startsWith('dataTransferHandler.'),
  });
  const act = async (call: () => Promise<{ ok: boolean; error?: Failure }>): Promise<boolean> => {
    setBusy(true);
    const result = await call();
    setBusy(false);
    setFailure(result.error ?? null);
    if (result.ok) await paged.refetch();
    return result.ok;
  };
  return {
    paged,
    busy,
    failure,
    dismiss: () => setFailure(null),
    save: ({ id, vendorId, messageId, status, data, schema, note }) => {
      const input = {
        vendorId: vendorId.trim(),
        messageId: textOrNull(messageId.trim()),
        status,
        data: data === '' ? null : data,
        schema: textOrNull(schema),
        note,
      };
      return act(() =>
        id === undefined
          ? bridge.call('dataTransfer.createHandler', input)
          : bridge.call('dataTransfer.putHandler', { handlerId: id, ...input }),
      );
    },
    remove: (id) => act(() => bridge.call('dataTransfer.deleteHandler', { handlerId: id })),
  };
};
