import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { formatCount } from '../../components/format';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';
import { ConfigurationRow } from './configuration-row';
import { OtherKeyForm } from './other-key-form';
import type { TabProps } from './tab-props';
import { useConfiguration } from './use-configuration';

/** The configuration as the charge point told it, editable in place. */
export const ConfigurationTab = ({ chargePoint }: TabProps) => {
  const cpId = chargePoint.chargePointId;
  const { keys, failure } = useConfiguration(cpId);
  const sender = useCommand();
  const [search, setSearch] = useState('');
  const read = (): void => {
    void sender.send('Read configuration', 'command.readConfiguration', { cpId });
  };
  const shown = keys?.filter(({ key, value }) =>
    `${key} ${value ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const oldest = keys?.map(({ readAt }) => readAt).toSorted()[0];
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel
        title="Configuration keys"
        hint={
          oldest === undefined ? undefined : (
            <>
              {formatCount(keys?.length ?? 0)} keys, read <Ago at={oldest} />. Select a value to
              change it.
            </>
          )
        }
        flush
        actions={
          <Box sx={{ display: 'flex', gap: 2 }}>
            <TextField
              type="search"
              placeholder="Search keys"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              slotProps={{ htmlInput: { 'aria-label': 'Search keys' } }}
            />
            <Button variant="contained" onClick={read}>
              Read from charge point
            </Button>
          </Box>
        }
      >
        {sender.run !== null && (
          <Box sx={{ px: 4, pb: 3 }}>
            <AnswerLine sender={sender} />
          </Box>
        )}
        {failure !== null && (
          <Problem failure={failure} title="The configuration cannot be shown" />
        )}
        {keys === null && failure === null && (
          <Skeleton variant="rounded" height={160} sx={{ mx: 4, mb: 4 }} />
        )}
        {keys?.length === 0 && (
          <EmptyState
            icon={Tune}
            title="Not read yet"
            action={
              <Button variant="outlined" onClick={read}>
                Read it now
              </Button>
            }
          >
            The charge point keeps its configuration itself; here is what it said when it was last
            asked.
          </EmptyState>
        )}
        {keys !== null && keys.length > 0 && shown?.length === 0 && (
          <Typography variant="body2" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
            No key or value contains “{search.trim()}”.
          </Typography>
        )}
        {shown !== undefined && shown.length > 0 && (
          <TableContainer>
            <Table size="small" aria-label="Configuration keys" sx={{ tableLayout: 'fixed' }}>
              <TableHead>
                <TableRow>
                  <TableCell sx={{ width: '36%' }}>Key</TableCell>
                  <TableCell>Value</TableCell>
                  <TableCell sx={{ width: 230 }}>State</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {shown.map((configurationKey) => (
                  <ConfigurationRow
                    key={configurationKey.key}
                    cpId={cpId}
                    configurationKey={configurationKey}
                  />
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        )}
      </Panel>
      <OtherKeyForm chargePoint={chargePoint} />
    </Box>
  );
};
