import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { ChargePoint } from '@shared/model/charge-point';
import type { ChargingProfile, ChargingProfilePurpose } from '@shared/ocpp/charging-profile';
import { useId, useState } from 'react';
import { connectorName } from '../../components/connector-chip';
import { FormDialog } from '../../components/form-dialog';
import { InvalidMembers } from '../../components/invalid-members';
import { LinkChip } from '../../components/link-chip';
import { OutcomeChip } from '../../components/outcome-chip';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { useChargePoints } from '../../stores/context';
import { MONO } from '../../theme';
import { ProblemList } from './problem-list';
import type { DraftProblem } from './profile-draft';
import { failureOf, type InstallRow, type Target, useInstall } from './use-install';

interface InstallDialogProps {
  name: string;
  profile: ChargingProfile;
  problems: readonly DraftProblem[];
  onClose: () => void;
}

/** Where a profile of the purpose can be: 0 is the charge point itself (OCPP 1.6 §3.13.1). */
const connectorsFor = (
  purpose: ChargingProfilePurpose,
  { connectors }: ChargePoint,
): readonly number[] => {
  const known = connectors
    .filter(({ connectorId }) => connectorId > 0)
    .filter(({ transactionId }) => purpose !== 'TxProfile' || transactionId !== null)
    .map(({ connectorId }) => connectorId)
    .toSorted((a, b) => a - b);
  if (purpose === 'ChargePointMaxProfile') return [0];
  return purpose === 'TxProfile' ? known : [0, ...known];
};

const keyOf = ({ cpId, connectorId }: Target): string => JSON.stringify([cpId, connectorId]);

const Result = ({ row }: { row: InstallRow }) => {
  const { t, said } = useTexts();
  const { cpId, connectorId, result } = row;
  const failure = failureOf(row);
  const callError = (failure?.details as { callError?: { code?: string } } | undefined)?.callError;
  return (
    <Box
      component="li"
      aria-label={`${cpId} ${connectorId}`}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(120px, 0.7fr) 130px minmax(0, 1.6fr)',
        gap: 3,
        alignItems: 'baseline',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Box>
        <Box component="span" sx={{ fontFamily: MONO }}>
          {cpId}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {connectorName(connectorId, t)}
        </Box>
      </Box>
      <Box>
        <OutcomeChip
          outcome={failure?.code ?? (result === null ? 'waiting' : 'answered')}
          response={result?.ok === true ? result.value.response : null}
          callErrorCode={callError?.code}
        />
      </Box>
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {failure !== null && said(failure.message)}
        {failure !== null && <InvalidMembers details={failure.details} />}
      </Box>
    </Box>
  );
};

/** Chooses where a profile goes, several places at once, and shows what each answers. */
export const InstallDialog = ({ name, profile, problems, onClose }: InstallDialogProps) => {
  const { t } = useTexts();
  const id = useId();
  const byId = useChargePoints((state) => state.byId);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Target>>(new Map());
  const [search, setSearch] = useState('');
  const [anyway, setAnyway] = useState(false);
  const installing = useInstall();
  const purpose = profile.chargingProfilePurpose;
  const places = [...(byId?.values() ?? [])]
    .filter(({ chargePointId }) =>
      chargePointId.toLowerCase().includes(search.trim().toLowerCase()),
    )
    .map((chargePoint) => ({ chargePoint, connectorIds: connectorsFor(purpose, chargePoint) }))
    .filter(({ connectorIds }) => connectorIds.length > 0);
  const choose = (target: Target, isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Map(before);
      if (isChosen) next.set(keyOf(target), target);
      else next.delete(keyOf(target));
      return next;
    });
  const needsConsent = problems.length > 0 || installing.rows.some(isRefusedHere);
  return (
    <FormDialog onClose={onClose} aria-labelledby={id} maxWidth="md">
      <DialogTitle id={id} variant="h2">
        {t('smartCharging.installTitle', { name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, pt: '8px !important', alignContent: 'start' }}>
        <ProblemList problems={problems} />
        <TextField
          type="search"
          label={t('smartCharging.searchChargePoints')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        {places.length === 0 && (
          <Quiet>
            {t(
              purpose === 'TxProfile'
                ? 'smartCharging.noTransactions'
                : 'smartCharging.noChargePoints',
            )}
          </Quiet>
        )}
        <Box
          component="ul"
          aria-label={t('smartCharging.places')}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 280, overflow: 'auto' }}
        >
          {places.map(({ chargePoint, connectorIds }) => (
            <Box
              component="li"
              key={chargePoint.chargePointId}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'center',
                gap: 3,
                minHeight: 40,
                borderTop: 1,
                borderColor: 'divider',
              }}
            >
              <Box
                sx={{ flex: '0 1 220px', minWidth: 0, fontFamily: MONO, overflowWrap: 'anywhere' }}
              >
                {chargePoint.chargePointId}
              </Box>
              <LinkChip connected={chargePoint.connected} />
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, ml: 'auto' }}>
                {connectorIds.map((connectorId) => {
                  const target = { cpId: chargePoint.chargePointId, connectorId };
                  return (
                    <FormControlLabel
                      key={connectorId}
                      control={
                        <Checkbox
                          size="small"
                          checked={chosen.has(keyOf(target))}
                          onChange={(_, isChosen) => choose(target, isChosen)}
                          slotProps={{
                            input: {
                              'aria-label': `${target.cpId}, ${connectorName(connectorId, t)}`,
                            },
                          }}
                        />
                      }
                      label={connectorName(connectorId, t)}
                    />
                  );
                })}
              </Box>
            </Box>
          ))}
        </Box>
        {installing.rows.length > 0 && (
          <Box
            component="ul"
            aria-label={t('smartCharging.results')}
            aria-live="polite"
            sx={{ listStyle: 'none', m: 0, p: 0 }}
          >
            {installing.rows.map((row) => (
              <Result key={keyOf(row)} row={row} />
            ))}
          </Box>
        )}
        {needsConsent && (
          <FormControlLabel
            control={<Checkbox checked={anyway} onChange={(_, checked) => setAnyway(checked)} />}
            label={t('smartCharging.sendAnyway')}
          />
        )}
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 4 }}>
        <Button onClick={onClose}>{t('smartCharging.close')}</Button>
        <Button
          variant="contained"
          disabled={chosen.size === 0 || installing.busy || (problems.length > 0 && !anyway)}
          onClick={() => void installing.run(profile, [...chosen.values()], !anyway)}
        >
          {t('smartCharging.installOn', { count: chosen.size })}
        </Button>
      </DialogActions>
    </FormDialog>
  );
};

/** Nothing was sent, because it deviates from what the charge point has told. */
const isRefusedHere = (row: InstallRow): boolean => failureOf(row)?.code === 'invalid-input';
