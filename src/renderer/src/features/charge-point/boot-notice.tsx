import Alert from '@mui/material/Alert';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';

/** Whether a remote start or stop comes before the boot was accepted (OCPP 1.6 §4.2). */
export const isTooEarly = ({ bootStatus }: TabProps['chargePoint']): boolean =>
  bootStatus === 'Pending' || bootStatus === 'Rejected';

/** What may be sent before the boot was accepted (OCPP 1.6 §4.2); a person may send more, and is told. */
export const BootNotice = ({ chargePoint: { bootStatus } }: TabProps) => {
  const { t } = useTexts();
  if (bootStatus !== 'Pending' && bootStatus !== 'Rejected') return null;
  return (
    <Alert severity="warning" variant="outlined">
      {t(`chargePoint.bootNotice.${bootStatus}`)}
    </Alert>
  );
};
