import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';
import { NOTHING } from '../i18n';
import { MONO } from '../theme';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Shown in monospace: ids, addresses, versions. */
  readonly mono?: boolean;
}

/** Names and their values in two aligned columns. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      columnGap: 5,
      rowGap: 1.5,
      m: 0,
      typography: 'body2',
    }}
  >
    {facts.map(({ label, value, mono = false }) => (
      <Fragment key={label}>
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {label}
        </Box>
        <Box
          component="dd"
          sx={{ m: 0, overflowWrap: 'anywhere', ...(mono ? { fontFamily: MONO } : {}) }}
        >
          {value === null || value === '' ? NOTHING : value}
        </Box>
      </Fragment>
    ))}
  </Box>
);
