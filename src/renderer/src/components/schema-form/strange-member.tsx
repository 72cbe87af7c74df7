import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RemoveButton } from './remove-button';

interface StrangeMemberProps {
  name: string;
  value: unknown;
  problem: string | undefined;
  onRemove: () => void;
}

/** A member the schema does not know. It came from the JSON text, is kept, and can be taken out. */
export const StrangeMember = ({ name, value, problem, onRemove }: StrangeMemberProps) => (
  <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {`${name}: ${JSON.stringify(value)}`}
      </Box>
      {problem !== undefined && (
        <Typography variant="caption" component="div" sx={{ color: 'error.main' }}>
          {problem}
        </Typography>
      )}
    </Box>
    <RemoveButton name={name} onClick={onRemove} />
  </Box>
);
