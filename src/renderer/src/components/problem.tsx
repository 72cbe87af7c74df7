import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { Failure } from '@shared/result';

interface ProblemProps {
  failure: Failure;
  title?: string;
  /** Without it the problem cannot be dismissed: it lasts as long as its cause. */
  onDismiss?: () => void;
}

const pointersOf = (details: unknown): { pointer: string; message: string }[] => {
  const list =
    typeof details === 'object' && details !== null && 'errors' in details
      ? details.errors
      : details;
  if (!Array.isArray(list)) return [];
  return list.filter(
    (item): item is { pointer: string; message: string } =>
      typeof item === 'object' && item !== null && 'pointer' in item && 'message' in item,
  );
};

/** A failure in words, with the JSON pointers of invalid input; it stays until it is dismissed. */
export const Problem = ({ failure, title, onDismiss }: ProblemProps) => {
  const pointers = pointersOf(failure.details);
  return (
    <Alert
      severity="error"
      variant="outlined"
      {...(onDismiss === undefined ? {} : { onClose: onDismiss })}
      slotProps={{ closeButton: { 'aria-label': 'Dismiss' } }}
    >
      {title !== undefined && <AlertTitle>{title}</AlertTitle>}
      {failure.message}
      {pointers.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 5 }}>
          {pointers.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>
              <code>{pointer === '' ? '(whole payload)' : pointer}</code> {message}
            </li>
          ))}
        </Box>
      )}
      <Box component="code" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
        {failure.code}
      </Box>
    </Alert>
  );
};
