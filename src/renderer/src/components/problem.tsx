import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { Failure } from '@shared/result';
import { useTexts } from '../i18n';
import { InvalidMembers } from './invalid-members';

interface ProblemProps {
  failure: Failure;
  title?: string;
  /** Without it the problem cannot be dismissed: it lasts as long as its cause. */
  onDismiss?: () => void;
}

/** A failure in words, with the JSON pointers of invalid input; it stays until it is dismissed. */
export const Problem = ({ failure, title, onDismiss }: ProblemProps) => {
  const { t, said } = useTexts();
  return (
    <Alert
      severity="error"
      variant="outlined"
      {...(onDismiss === undefined ? {} : { onClose: onDismiss })}
      slotProps={{ closeButton: { 'aria-label': t('components.dismiss') } }}
    >
      {title !== undefined && <AlertTitle>{title}</AlertTitle>}
      {said(failure.message)}
      <InvalidMembers details={failure.details} />
      <Box component="code" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {failure.code}
      </Box>
    </Alert>
  );
};
