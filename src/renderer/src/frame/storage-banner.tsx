import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import { formatCount } from '../components/format';
import { useServer } from '../stores/context';

/** Says on every screen that nothing can be stored, for as long as that is so. */
export const StorageBanner = () => {
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
        <strong>The database cannot be written: {storage.fault ?? 'unknown fault'}.</strong> Charge
        points are answered InternalError and will try again; nothing is half-written. Free some
        disk space, or close the program that locks the file.
        {storage.lostFrames > 0 &&
          ` ${formatCount(storage.lostFrames)} messages could not be recorded.`}
      </span>
    </Box>
  );
};
