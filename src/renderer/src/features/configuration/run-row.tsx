import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import type { ConfigurationRunRow, RunKey } from '@shared/model/configuration-run';
import { useState } from 'react';
import { type Translate, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { KeyStatusChip, RowStateChip, VerificationChip } from './run-chips';
import { ShownValue } from './shown-value';

/** How many keys got which answer: `3 Accepted · 1 Rejected`. */
const keySummary = (keys: readonly RunKey[], t: Translate): string => {
  const counts = new Map<string, number>();
  for (const { status } of keys) {
    const word =
      status === 'queued' || status === 'equal' || status === 'failed' || status === 'stopped'
        ? t(`configuration.keyStatus.${status}`)
        : status;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(' · ');
};

const KeyLine = ({ runKey }: { runKey: RunKey }) => {
  const { t, said } = useTexts();
  const { key, value, status, message, verification, readBack } = runKey;
  return (
    <Box
      component="li"
      aria-label={key}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(280px, 1.2fr)',
        gap: 3,
        py: 1.5,
        alignItems: 'start',
        typography: 'body2',
      }}
    >
      <Box sx={{ fontFamily: MONO, overflowWrap: 'anywhere' }}>{key}</Box>
      <ShownValue value={value} />
      <Box>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
          <KeyStatusChip status={status} />
          {verification !== null && <VerificationChip verification={verification} />}
        </Box>
        {verification === 'differs' && (
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
            {`${t('configuration.readBack')} `}
            <ShownValue value={readBack} />
          </Box>
        )}
        {message !== null && (
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{said(message)}</Box>
        )}
      </Box>
    </Box>
  );
};

interface RunRowProps {
  row: ConfigurationRunRow;
  /** The keys of the only charge point of a run are shown at once. */
  isOnly: boolean;
}

/** One charge point of a run, with its keys when it is opened. */
export const RunRow = ({ row, isOnly }: RunRowProps) => {
  const { t, said } = useTexts();
  const [open, setOpen] = useState(isOnly);
  const { chargePointId, state, keys } = row;
  const message = row.message === null ? null : said(row.message);
  return (
    <Box component="li" aria-label={chargePointId} sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(120px, 0.7fr) 190px minmax(0, 1.6fr) 34px',
          alignItems: 'center',
          gap: 3,
          px: 4,
          minHeight: 38,
        }}
      >
        <Link
          href={hrefOf('charge-point', { id: chargePointId, tab: 'configuration' })}
          noWrap
          underline="hover"
          sx={{ fontFamily: MONO, color: 'text.primary' }}
        >
          {chargePointId}
        </Link>
        <Box>
          <RowStateChip state={state} />
        </Box>
        <Box
          component="span"
          title={message ?? undefined}
          sx={{
            color: 'text.secondary',
            typography: 'body2',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
          }}
        >
          {message ?? keySummary(keys, t)}
        </Box>
        <IconButton
          aria-expanded={open}
          aria-label={t('configuration.keysOf', { cpId: chargePointId })}
          onClick={() => setOpen(!open)}
        >
          <ExpandMore
            sx={{ fontSize: 18, transform: open ? 'rotate(180deg)' : 'none', transition: '120ms' }}
          />
        </IconButton>
      </Box>
      {open && (
        <Box
          component="ul"
          aria-label={t('configuration.keysOf', { cpId: chargePointId })}
          sx={{ listStyle: 'none', m: 0, px: 4, py: 1, bgcolor: 'surface.sunken' }}
        >
          {keys.map((runKey) => (
            <KeyLine key={runKey.key} runKey={runKey} />
          ))}
        </Box>
      )}
    </Box>
  );
};
