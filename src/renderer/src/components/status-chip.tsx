import Block from '@mui/icons-material/Block';
import Bolt from '@mui/icons-material/Bolt';
import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import HelpOutlined from '@mui/icons-material/HelpOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import PowerOutlined from '@mui/icons-material/PowerOutlined';
import StopCircleOutlined from '@mui/icons-material/StopCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type SvgIcon from '@mui/material/SvgIcon';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import type { ToneName } from '../theme';

interface StatusLook {
  readonly tone: ToneName;
  readonly icon: typeof SvgIcon;
}

const looks: Readonly<Record<string, StatusLook>> = {
  // Connectors (OCPP 1.6 §7.7)
  Available: { tone: 'good', icon: CheckCircleOutlined },
  Preparing: { tone: 'attention', icon: PowerOutlined },
  Charging: { tone: 'busy', icon: Bolt },
  SuspendedEV: { tone: 'attention', icon: PauseCircleOutlined },
  SuspendedEVSE: { tone: 'attention', icon: PauseCircleOutlined },
  Finishing: { tone: 'attention', icon: StopCircleOutlined },
  Reserved: { tone: 'reserved', icon: BookmarkBorder },
  Unavailable: { tone: 'quiet', icon: Block },
  Faulted: { tone: 'bad', icon: ErrorOutlined },
  // Answers of a charge point
  Accepted: { tone: 'good', icon: CheckCircleOutlined },
  Answered: { tone: 'good', icon: CheckCircleOutlined },
  Unlocked: { tone: 'good', icon: CheckCircleOutlined },
  Scheduled: { tone: 'attention', icon: HourglassEmpty },
  RebootRequired: { tone: 'attention', icon: WarningAmberOutlined },
  Pending: { tone: 'attention', icon: HourglassEmpty },
  Rejected: { tone: 'bad', icon: Block },
  NotSupported: { tone: 'bad', icon: Block },
  NotImplemented: { tone: 'bad', icon: Block },
  UnlockFailed: { tone: 'bad', icon: ErrorOutlined },
  UnknownVendorId: { tone: 'attention', icon: HelpOutlined },
  UnknownMessageId: { tone: 'attention', icon: HelpOutlined },
  // Tags
  Blocked: { tone: 'bad', icon: Block },
  Expired: { tone: 'attention', icon: HourglassEmpty },
  Invalid: { tone: 'bad', icon: ErrorOutlined },
  ConcurrentTx: { tone: 'attention', icon: WarningAmberOutlined },
};

const unknownLook: StatusLook = { tone: 'quiet', icon: HelpOutlined };

/** How a status word looks; a word we do not know is shown all the same. */
export const lookOf = (status: string): StatusLook =>
  Object.hasOwn(looks, status) ? (looks[status] ?? unknownLook) : unknownLook;

interface ToneChipProps {
  tone: ToneName;
  icon?: typeof SvgIcon;
  /** Small text before the word, e.g. the connector's number. */
  lead?: ReactNode;
  /** Read aloud instead of the visible text where that alone says too little. */
  label?: string;
  children: ReactNode;
}

/** Icon, word and colour in a small chip. */
export const ToneChip = ({ tone, icon: Icon, lead, label, children }: ToneChipProps) => (
  <Box
    component="span"
    {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 1,
      height: 22,
      border: 1,
      borderColor: 'surface.edge',
      pl: Icon === undefined ? 2 : 1,
      pr: 2,
      borderRadius: 1.5,
      bgcolor: `tone.${tone}.soft`,
      color: `tone.${tone}.main`,
      fontSize: '0.75rem',
      fontWeight: 560,
      lineHeight: 1,
      whiteSpace: 'nowrap',
      verticalAlign: 'middle',
    }}
  >
    {lead !== undefined && (
      <Box component="span" sx={{ pl: 1, fontWeight: 650 }}>
        {lead}
      </Box>
    )}
    {Icon !== undefined && <Icon aria-hidden sx={{ fontSize: 15 }} />}
    {children}
  </Box>
);

interface StatusChipProps {
  /** The status word as it was received; null when none ever came. */
  status: string | null;
  lead?: ReactNode;
  label?: string;
  /** Known from before, not from now: without its colour. */
  stale?: boolean;
  /** What will become of it: an hourglass behind the word says so. */
  pending?: string;
}

/** A status word as it came over the wire, with its icon and colour. */
export const StatusChip = ({ status, stale = false, pending, ...rest }: StatusChipProps) => {
  const { t } = useTexts();
  const look = status === null ? unknownLook : lookOf(status);
  return (
    <ToneChip tone={stale ? 'quiet' : look.tone} icon={look.icon} {...rest}>
      {status ?? t('components.noStatus')}
      {pending !== undefined && (
        <Tooltip title={pending}>
          <HourglassEmpty aria-hidden sx={{ fontSize: 13 }} />
        </Tooltip>
      )}
    </ToneChip>
  );
};
