import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import type { Tariff } from '@shared/model/tariff';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { NOTHING, useTexts } from '../../i18n';
import { priceText } from './names';
import { TariffDialog } from './tariff-dialog';
import { useTariffs } from './use-tariffs';

const icon = { fontSize: 17 };

/** What charging costs, from when on, and where. */
export const TariffsPanel = () => {
  const texts = useTexts();
  const { t, format } = texts;
  const tariffs = useTariffs();
  const [editing, setEditing] = useState<{ readonly tariff: Tariff | null } | null>(null);
  const [deleting, setDeleting] = useState<Tariff | null>(null);
  const { items } = tariffs;
  const edit = (tariff: Tariff | null): void => {
    tariffs.dismiss();
    setEditing({ tariff });
  };
  const add = (
    <Button variant="outlined" startIcon={<Add />} onClick={() => edit(null)}>
      {t('depot.newTariff')}
    </Button>
  );
  const price = (value: number, currency: string): string =>
    value === 0 ? NOTHING : priceText(value, currency, texts);
  return (
    <Panel title={t('depot.tariffs')} hint={t('depot.tariffsHint')} actions={add}>
      {tariffs.unreadable !== null && (
        <Problem failure={tariffs.unreadable} title={t('depot.tariffsUnreadable')} />
      )}
      {tariffs.failure !== null && editing === null && (
        <Problem
          failure={tariffs.failure}
          title={t('depot.tariffNotChanged')}
          onDismiss={tariffs.dismiss}
        />
      )}
      {items !== null && items.length === 0 && (
        <EmptyState icon={PaymentsOutlined} title={t('depot.noTariffTitle')}>
          {t('depot.noTariffText')}
        </EmptyState>
      )}
      {items !== null && items.length > 0 && (
        <Box sx={{ mx: -4, overflowX: 'auto' }}>
          <Table size="small" aria-label={t('depot.tariffs')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('depot.tariffCpId')}</TableCell>
                <TableCell>{t('depot.validFrom')}</TableCell>
                <TableCell align="right">{t('depot.pricePerKwh')}</TableCell>
                <TableCell align="right">{t('depot.pricePerMinute')}</TableCell>
                <TableCell align="right">{t('depot.startFee')}</TableCell>
                <TableCell>{t('depot.note')}</TableCell>
                <TableCell align="right">{t('depot.actions')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {items.map((tariff) => {
                const from = format.instant(tariff.validFrom);
                return (
                  <TableRow key={tariff.id}>
                    <TableCell component="th" scope="row">
                      {tariff.cpId ?? t('depot.tariffForAll')}
                    </TableCell>
                    <TableCell>{from}</TableCell>
                    <TableCell align="right">
                      {price(tariff.pricePerKwh, tariff.currency)}
                    </TableCell>
                    <TableCell align="right">
                      {price(tariff.pricePerMinute, tariff.currency)}
                    </TableCell>
                    <TableCell align="right">{price(tariff.startFee, tariff.currency)}</TableCell>
                    <TableCell sx={{ overflowWrap: 'anywhere' }}>{tariff.note}</TableCell>
                    <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                      <Tooltip title={t('depot.editTariff', { from })}>
                        <IconButton
                          aria-label={t('depot.editTariff', { from })}
                          onClick={() => edit(tariff)}
                        >
                          <EditOutlined sx={icon} />
                        </IconButton>
                      </Tooltip>
                      <Tooltip title={t('depot.deleteTariff', { from })}>
                        <IconButton
                          aria-label={t('depot.deleteTariff', { from })}
                          onClick={() => setDeleting(tariff)}
                        >
                          <DeleteOutlined sx={icon} />
                        </IconButton>
                      </Tooltip>
                    </TableCell>
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </Box>
      )}
      {editing !== null && (
        <TariffDialog
          tariff={editing.tariff}
          currency={items?.[0]?.currency ?? 'EUR'}
          failure={tariffs.failure}
          busy={tariffs.busy}
          onClose={() => {
            tariffs.dismiss();
            setEditing(null);
          }}
          onSave={async (input) => {
            if (await tariffs.save(editing.tariff?.id ?? null, input)) setEditing(null);
          }}
        />
      )}
      <ConfirmDialog
        open={deleting !== null}
        title={t('depot.deleteTariffTitle')}
        confirm={t('depot.deleteTariffConfirm')}
        destructive
        busy={tariffs.busy}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (deleting !== null) await tariffs.remove(deleting.id);
          setDeleting(null);
        }}
      >
        {t('depot.deleteTariffText')}
      </ConfirmDialog>
    </Panel>
  );
};
