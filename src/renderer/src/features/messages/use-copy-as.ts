import { type CopyForm, copyAs, copyForms, type Half } from '@shared/copy-as';
import type { ExchangeDetail } from '@shared/model/message';
import { useCallback, useState } from 'react';
import { copyText } from '../../components/copy-text';
import { useServer } from '../../stores/context';

export interface CopyChoice {
  readonly form: CopyForm;
  readonly half: Half;
}

const STORED_AS = 'ocpp-central.copy-as';

const storedChoice = (): CopyChoice => {
  const [form, half] = (localStorage.getItem(STORED_AS) ?? '').split(' ');
  return {
    form: copyForms.find((one) => one === form) ?? 'frame',
    half: half === 'reply' ? 'reply' : 'call',
  };
};

export interface Copier {
  /** What was chosen last; also for Ctrl+Shift+C. */
  readonly last: CopyChoice;
  readonly state: 'idle' | 'copied' | 'failed';
  /** Null where the message has no such text. */
  textOf(choice: CopyChoice): string | null;
  copy(choice: CopyChoice): Promise<void>;
}

const SHOWN_MS = 1500;

/** Copies a message in one of many forms, and remembers which one it was. */
export const useCopyAs = (detail: ExchangeDetail | null): Copier => {
  const ocppUrl = useServer((state) => state.status?.ocppUrl ?? '');
  const reported = useServer((state) => state.status?.httpUrl ?? '');
  // The console in a browser was reached by an address that works.
  const httpUrl = location.protocol.startsWith('http') ? location.origin : reported;
  const [last, setLast] = useState(storedChoice);
  const [state, setState] = useState<Copier['state']>('idle');
  const textOf = useCallback(
    ({ form, half }: CopyChoice): string | null =>
      detail === null ? null : copyAs(form, detail, half, { ocppUrl, httpUrl }),
    [detail, ocppUrl, httpUrl],
  );
  const copy = useCallback(
    async (choice: CopyChoice): Promise<void> => {
      setLast(choice);
      localStorage.setItem(STORED_AS, `${choice.form} ${choice.half}`);
      // A call without a reply still has its own text.
      const text = textOf(choice) ?? textOf({ ...choice, half: 'call' });
      setState(text !== null && (await copyText(text)) ? 'copied' : 'failed');
      setTimeout(() => setState('idle'), SHOWN_MS);
    },
    [textOf],
  );
  return { last, state, textOf, copy };
};
