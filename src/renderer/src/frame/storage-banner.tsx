import Alert from '@mui/material/Alert';
import { formatCount } from '../components/format';
import { useServer } from '../stores/context';

/** Says on every screen that nothing can be stored, for as long as that is so. */
export const StorageBanner = () => {
  const storage = useServer((state) => state.status?.storage);
  if (storage === undefined || storage.ok) return null;
  return (
    <Alert severity="error" variant="filled" square role="alert">
      The database cannot be written: {storage.fault ?? 'unknown fault'}. Charge points are answered
      InternalError and will try again; nothing is half-written. Free some disk space or close the
      program that locks the file.
      {storage.lostFrames > 0 &&
        ` ${formatCount(storage.lostFrames)} messages could not be recorded.`}
    </Alert>
  );
};
