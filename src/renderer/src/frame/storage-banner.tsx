import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import { useTexts } from '../i18n';
import { useServer } from '../stores/context';
import { AlertBanner } from './alert-banner';

/** Says on every screen that nothing can be stored, for as long as that is so. */
export const StorageBanner = () => {
  const { t } = useTexts();
  const storage = useServer((state) => state.status?.storage);
  if (storage === undefined || storage.ok) return null;
  return (
    <AlertBanner icon={ErrorOutlined}>
      <strong>
        {t('frame.storageFault', { fault: storage.fault ?? t('frame.unknownFault') })}
      </strong>{' '}
      {t('frame.storageAdvice')}
      {storage.lostFrames > 0 && ` ${t('frame.lostFrames', { count: storage.lostFrames })}`}
    </AlertBanner>
  );
};
