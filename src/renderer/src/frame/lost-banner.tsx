import CloudOff from '@mui/icons-material/CloudOff';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { useServer } from '../stores/context';
import { AlertBanner } from './alert-banner';

const Lost = () => {
  const { t, format } = useTexts();
  const [since] = useState(() => new Date().toISOString());
  return (
    <AlertBanner icon={CloudOff}>{t('frame.lost', { time: format.clock(since) })}</AlertBanner>
  );
};

/** Says on every screen that its statuses are old, for as long as the server cannot be reached. */
export const LostBanner = () => {
  const link = useServer((state) => state.link);
  return link === 'lost' ? <Lost /> : null;
};
