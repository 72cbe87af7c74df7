import Alert from '@mui/material/Alert';
import type { LocalListWarning } from '@shared/model/local-list';
import { useTexts } from '../../i18n';

/** What stands against the list of a charge point, or what a person should know of it. */
export const Warnings = ({ warnings }: { warnings: readonly LocalListWarning[] }) => {
  const { t } = useTexts();
  return warnings.map(({ code }) => (
    <Alert
      key={code}
      variant="outlined"
      severity={code === 'does-not-fit' ? 'error' : code === 'limits-unknown' ? 'info' : 'warning'}
    >
      {t(`localLists.warning.${code}`)}
    </Alert>
  ));
};
