import Box from '@mui/material/Box';
import { CommandAnswer } from '../../components/command-answer';
import type { CommandSender } from '../../stores/use-command';

/** The answer to the last change of a key, below it. */
export const AnswerLine = ({ sender }: { sender: CommandSender }) =>
  sender.run === null ? null : (
    <Box sx={{ mt: 1 }}>
      <CommandAnswer {...sender.run} onDismiss={sender.dismiss} />
    </Box>
  );
