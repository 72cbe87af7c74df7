import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { ChargePoint } from '@shared/model/charge-point';
import { useState } from 'react';
import { LinkChip } from '../../components/link-chip';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { MONO } from '../../theme';

interface ChoiceProps {
  chargePoints: readonly ChargePoint[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Chooses charge points from all of them; those that are found can be chosen at once. */
export const ChargePointChoice = ({ chargePoints, chosen, onChange }: ChoiceProps) => {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = chargePoints.filter(({ chargePointId, vendor, model }) =>
    `${chargePointId} ${vendor ?? ''} ${model ?? ''}`.toLowerCase().includes(wanted),
  );
  const chosenShown = shown.filter(({ chargePointId }) => chosen.has(chargePointId)).length;
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, mb: 1 }}>
        <TextField
          type="search"
          label={t('configuration.searchChargePoints')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          sx={{ flex: 1 }}
        />
        <FormControlLabel
          control={
            <Checkbox
              checked={shown.length > 0 && chosenShown === shown.length}
              indeterminate={chosenShown > 0 && chosenShown < shown.length}
              disabled={shown.length === 0}
              onChange={(_, isChosen) =>
                choose(
                  shown.map(({ chargePointId }) => chargePointId),
                  isChosen,
                )
              }
            />
          }
          label={t('configuration.allShown')}
        />
      </Box>
      <Box
        component="ul"
        aria-label={t('configuration.chargePoints')}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          maxHeight: 280,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
        }}
      >
        {shown.map(({ chargePointId, connected, vendor, model }) => (
          <Box
            component="li"
            key={chargePointId}
            sx={{ display: 'flex', alignItems: 'center', px: 3, gap: 2, minHeight: 34 }}
          >
            <FormControlLabel
              sx={{ flex: 1, minWidth: 0, '& .MuiFormControlLabel-label': { fontFamily: MONO } }}
              control={
                <Checkbox
                  checked={chosen.has(chargePointId)}
                  onChange={(_, isChosen) => choose([chargePointId], isChosen)}
                />
              }
              label={chargePointId}
            />
            <Box
              component="span"
              sx={{ color: 'text.secondary', typography: 'caption', flex: 1, minWidth: 0 }}
            >
              {[vendor, model].filter((part) => part !== null).join(' ')}
            </Box>
            <LinkChip connected={connected} />
          </Box>
        ))}
        {shown.length === 0 && (
          <Box component="li" sx={{ p: 3 }}>
            <Quiet>{t('configuration.noChargePoints')}</Quiet>
          </Box>
        )}
      </Box>
    </Box>
  );
};
