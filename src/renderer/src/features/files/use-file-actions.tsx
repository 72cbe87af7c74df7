import type { StoredFile } from '@shared/model/file';
import type { Failure } from '@shared/result';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Problem } from '../../components/problem';
import { saveBytes } from '../../components/save-file';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import type { FileActions } from './columns';
import { TextDialog } from './text-dialog';
import { readFile } from './transfer';

/** What can be done with a file, and what is on the screen because of it. */
export const useFileActions = (): {
  readonly actions: Required<FileActions>;
  readonly dialogs: ReactNode;
  readonly problem: ReactNode;
} => {
  const { t, format } = useTexts();
  const bridge = useBridge();
  const [shown, setShown] = useState<StoredFile | null>(null);
  const [doomed, setDoomed] = useState<StoredFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ title: string; error: Failure } | null>(null);

  const download = async (file: StoredFile): Promise<void> => {
    const content = await readFile(bridge, file);
    if (content.ok) saveBytes(file.name, content.value);
    else setFailure({ title: t('files.notRead'), error: content.error });
  };
  const remove = async (file: StoredFile): Promise<void> => {
    setBusy(true);
    const result = await bridge.call('file.delete', { id: file.id });
    setBusy(false);
    setDoomed(null);
    if (!result.ok) setFailure({ title: t('files.notDeleted'), error: result.error });
  };

  return {
    actions: {
      onShow: setShown,
      onDownload: (file) => void download(file),
      onDelete: setDoomed,
    },
    problem:
      failure === null ? null : (
        <Problem failure={failure.error} title={failure.title} onDismiss={() => setFailure(null)} />
      ),
    dialogs: (
      <>
        {shown !== null && (
          <TextDialog
            file={shown}
            onDownload={() => void download(shown)}
            onClose={() => setShown(null)}
          />
        )}
        {doomed !== null && (
          <ConfirmDialog
            open
            destructive
            busy={busy}
            title={t('files.deleteTitle', { name: doomed.name })}
            confirm={t('files.deleteConfirm')}
            onConfirm={() => void remove(doomed)}
            onClose={() => setDoomed(null)}
          >
            {t('files.deleteText', { size: format.bytes(doomed.sizeBytes) })}
          </ConfirmDialog>
        )}
      </>
    ),
  };
};
