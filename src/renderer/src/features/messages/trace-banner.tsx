import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { useFetched } from './use-fetched';

interface TraceBannerProps {
  traceId: number;
  onClose: () => void;
}

/** Says that these are not the messages of here, and leads back. */
export const TraceBanner = ({ traceId, onClose }: TraceBannerProps) => {
  const { t, format } = useTexts();
  const bridge = useBridge();
  const [isAsked, setAsked] = useState(false);
  const { value: trace, failure } = useFetched(
    String(traceId),
    () => bridge.call('trace.get', { id: traceId }),
    (event) => event.name === 'trace.changed' && event.data.id === traceId,
  );
  if (failure !== null) return <Problem failure={failure} onDismiss={onClose} />;
  if (trace === null) return null;
  return (
    <>
      <Alert
        severity="info"
        variant="outlined"
        action={
          <>
            <Button onClick={() => setAsked(true)}>{t('inspector.deleteTrace')}</Button>
            <Button variant="contained" onClick={onClose}>
              {t('inspector.closeTrace')}
            </Button>
          </>
        }
      >
        <strong>{trace.name}</strong>{' '}
        {t('inspector.traceIs', {
          count: trace.exchanges,
          from: format.instant(trace.firstAt),
          to: format.instant(trace.lastAt),
        })}
        {trace.skippedLines > 0 && ` ${t('inspector.skipped', { count: trace.skippedLines })}`}
      </Alert>
      <ConfirmDialog
        open={isAsked}
        destructive
        title={t('inspector.deleteTraceTitle', { name: trace.name })}
        confirm={t('inspector.deleteTrace')}
        onClose={() => setAsked(false)}
        onConfirm={async () => {
          const result = await bridge.call('trace.delete', { id: traceId });
          setAsked(false);
          if (result.ok) onClose();
        }}
      >
        {t('inspector.deleteTraceText', { count: trace.exchanges })}
      </ConfirmDialog>
    </>
  );
};
