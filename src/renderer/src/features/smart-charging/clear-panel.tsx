import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { InstalledProfile } from '@shared/model/charging-profile';
import type { ChargingProfilePurpose } from '@shared/ocpp/charging-profile';
import { isCleared } from '@shared/smart-charging/replacing';
import { useState } from 'react';
import { CommandAnswer } from '../../components/command-answer';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { connectorName } from '../../components/connector-chip';
import { Panel } from '../../components/panel';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import type { CommandSender } from '../../stores/use-command';
import { NumberField } from './number-field';
import { parseWhole } from './offsets';
import { WordSelect } from './word-select';

interface ClearPanelProps extends TabProps {
  installed: readonly InstalledProfile[];
  sender: CommandSender;
}

interface Criteria {
  readonly id?: number | undefined;
  readonly connectorId?: number | undefined;
  readonly chargingProfilePurpose?: ChargingProfilePurpose | undefined;
  readonly stackLevel?: number | undefined;
}

const purposes = ['ChargePointMaxProfile', 'TxDefaultProfile', 'TxProfile'] as const;

/** Clears by what all matches (errata 3.25, 3.26); it says before how many that are. */
export const ClearPanel = ({ chargePoint, installed, sender }: ClearPanelProps) => {
  const { t } = useTexts();
  const [criteria, setCriteria] = useState<Criteria>({});
  const [asking, setAsking] = useState(false);
  const change = (part: Criteria): void => setCriteria({ ...criteria, ...part });
  const given = Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== undefined),
  );
  const isAll = Object.keys(given).length === 0;
  const count = installed.filter(isCleared(criteria)).length;
  const overridden = criteria.id !== undefined;
  const connectorIds = [
    ...new Set([0, ...chargePoint.connectors.map(({ connectorId }) => connectorId)]),
  ].toSorted((a, b) => a - b);
  return (
    <Panel title={t('smartCharging.clear.title')} hint={t('smartCharging.clear.hint')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'start', pt: 1 }}>
        <Box sx={{ width: 130 }}>
          <NumberField
            label={t('smartCharging.number')}
            value={criteria.id}
            parse={parseWhole}
            optional
            accepts={t('smartCharging.field.wholeAccepts')}
            onChange={(id) => change({ id })}
          />
        </Box>
        <TextField
          select
          label={t('common.connector')}
          disabled={overridden}
          value={criteria.connectorId ?? 'any'}
          onChange={({ target }) =>
            change({ connectorId: target.value === 'any' ? undefined : Number(target.value) })
          }
          sx={{ width: 180 }}
        >
          <MenuItem value="any">{t('smartCharging.clear.any')}</MenuItem>
          {connectorIds.map((connectorId) => (
            <MenuItem key={connectorId} value={connectorId}>
              {connectorName(connectorId, t)}
            </MenuItem>
          ))}
        </TextField>
        <WordSelect
          label={t('smartCharging.field.purpose')}
          words={purposes}
          none={t('smartCharging.clear.any')}
          disabled={overridden}
          value={criteria.chargingProfilePurpose}
          onChange={(chargingProfilePurpose) => change({ chargingProfilePurpose })}
          width={210}
        />
        <Box sx={{ width: 130 }}>
          <NumberField
            label={t('smartCharging.field.stackLevel')}
            value={criteria.stackLevel}
            parse={parseWhole}
            optional
            accepts={t('smartCharging.field.wholeAccepts')}
            onChange={(stackLevel) => change({ stackLevel })}
          />
        </Box>
        <Button variant="outlined" color="error" onClick={() => setAsking(true)} sx={{ mt: 0.5 }}>
          {t(isAll ? 'smartCharging.clear.all' : 'smartCharging.clear.matching', { count })}
        </Button>
      </Box>
      {sender.run !== null && (
        <Box sx={{ mt: 3 }}>
          <CommandAnswer {...sender.run} onDismiss={sender.dismiss} />
        </Box>
      )}
      <ConfirmDialog
        open={asking}
        title={t('smartCharging.clear.askTitle', { count })}
        confirm={t('smartCharging.clear.confirm')}
        destructive
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void sender.send(t('smartCharging.clear.confirm'), 'installedProfile.clear', {
            cpId: chargePoint.chargePointId,
            ...given,
          });
        }}
      >
        {t(isAll ? 'smartCharging.clear.askAll' : 'smartCharging.clear.askMatching')}
      </ConfirmDialog>
    </Panel>
  );
};
