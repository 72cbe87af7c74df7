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
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { Trans, useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { AnswerLine } from './answer-line';
import { ConfigurationRow } from './configuration-row';
import { OtherKeyForm } from './other-key-form';
import { useConfiguration } from './use-configuration';

/** The configuration as the charge point told it, editable in place. */
export const ConfigurationTab = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const { keys, failure } = useConfiguration(cpId);
  const sender = useCommand();
  const [search, setSearch] = useState('');
  const read = (): void => {
    void sender.send(t('chargePoint.configuration.readAnswer'), 'command.readConfiguration', {
      cpId,
    });
  };
  const shown = keys?.filter(({ key, value }) =>
    `${key} ${value ?? ''}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const oldest = keys?.map(({ readAt }) => readAt).toSorted()[0];
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <Panel
        title={t('chargePoint.configuration.title')}
        hint={
          oldest === undefined ? undefined : (
            <Trans
              t={t}
              i18nKey="chargePoint.configuration.read"
              count={keys?.length ?? 0}
              components={{ ago: <Ago at={oldest} /> }}
            />
          )
        }
        flush
        actions={
          <Box sx={{ display: 'flex', gap: 2 }}>
            <TextField
              type="search"
              placeholder={t('chargePoint.configuration.search')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              slotProps={{ htmlInput: { 'aria-label': t('chargePoint.configuration.search') } }}
            />
            <Button variant="contained" onClick={read}>
              {t('chargePoint.configuration.readNow')}
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
          <Problem failure={failure} title={t('chargePoint.configuration.unshown')} />
        )}
        {keys === null && failure === null && (
          <Skeleton variant="rounded" height={160} sx={{ mx: 4, mb: 4 }} />
        )}
        {keys?.length === 0 && (
          <EmptyState
            icon={Tune}
            title={t('chargePoint.configuration.emptyTitle')}
            action={
              <Button variant="outlined" onClick={read}>
                {t('chargePoint.configuration.readIt')}
              </Button>
            }
          >
            {t('chargePoint.configuration.emptyText')}
          </EmptyState>
        )}
        {keys !== null && keys.length > 0 && shown?.length === 0 && (
          <Typography variant="body2" sx={{ px: 4, pb: 4, color: 'text.secondary' }}>
            {t('chargePoint.configuration.noMatch', { text: search.trim() })}
          </Typography>
        )}
        {shown !== undefined && shown.length > 0 && (
          <TableContainer>
            <Table
              size="small"
              aria-label={t('chargePoint.configuration.title')}
              sx={{ tableLayout: 'fixed' }}
            >
              <TableHead>
                <TableRow>
                  <TableCell sx={{ width: '36%' }}>{t('chargePoint.configuration.key')}</TableCell>
                  <TableCell>{t('chargePoint.configuration.value')}</TableCell>
                  <TableCell sx={{ width: 230 }}>{t('common.state')}</TableCell>
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
