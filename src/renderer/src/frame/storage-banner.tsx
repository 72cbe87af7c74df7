import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import { useTexts } from '../i18n';
import { useServer } from '../stores/context';

/** Says on every screen that nothing can be stored, for as long as that is so. */
export const StorageBanner = () => {
  const { t } = useTexts();
  const storage = useServer((state) => state.status?.storage);
  if (storage === undefined || storage.ok) return null;
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        gap: 2,
        px: 4,
        py: 2,
        bgcolor: 'tone.bad.soft',
        color: 'tone.bad.main',
        borderBottom: 1,
        borderColor: 'tone.bad.main',
        typography: 'body2',
      }}
    >
      <ErrorOutlined aria-hidden sx={{ fontSize: 19 }} />
      <span>
        <strong>
          {t('frame.storageFault', { fault: storage.fault ?? t('frame.unknownFault') })}
        </strong>{' '}
        {t('frame.storageAdvice')}
        {storage.lostFrames > 0 && ` ${t('frame.lostFrames', { count: storage.lostFrames })}`}
      </span>
    </Box>
  );
};
