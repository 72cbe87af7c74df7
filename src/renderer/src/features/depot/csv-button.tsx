import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useTexts } from '../../i18n';

/** Saves what a panel shows; `label` says what that is. */
export const CsvButton = (props: { label: string; disabled: boolean; onClick: () => void }) => {
  const { t } = useTexts();
  return (
    <Button
      variant="outlined"
      startIcon={<FileDownloadOutlined />}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {t('depot.csv')}
    </Button>
  );
};
