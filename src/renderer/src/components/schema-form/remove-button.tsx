import Close from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import { useTexts } from '../../i18n';

/** Takes an optional member or an item of a list out of the payload. */
export const RemoveButton = ({ name, onClick }: { name: string; onClick: () => void }) => {
  const { t } = useTexts();
  return (
    <IconButton aria-label={t('commandForm.removeMember', { name })} onClick={onClick}>
      <Close sx={{ fontSize: 16 }} />
    </IconButton>
  );
};
