import Add from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { isWriteOnly, standardKey, standardKeys } from '@shared/ocpp/configuration-keys';
import { useState } from 'react';
import { useTexts } from '../../i18n';

interface AddKeyProps {
  taken: readonly string[];
  onAdd: (key: string) => void;
}

/** Chooses a key for a template: a standard one by its name, or any other by typing it. */
export const AddKey = ({ taken, onAdd }: AddKeyProps) => {
  const { t, said } = useTexts();
  const [key, setKey] = useState('');
  const name = key.trim();
  const lower = new Set(taken.map((one) => one.toLowerCase()));
  const definition = standardKey(name);
  const problem = lower.has(name.toLowerCase())
    ? t('configuration.keyTaken')
    : isWriteOnly(name)
      ? t('configuration.keySecret')
      : definition?.access === 'R'
        ? t('configuration.keyReadOnly')
        : null;
  const add = (): void => {
    if (name === '' || problem !== null) return;
    onAdd(definition?.key ?? name);
    setKey('');
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Autocomplete
        freeSolo
        fullWidth
        options={standardKeys
          .filter((one) => one.access !== 'R' && one.access !== 'W')
          .map((one) => one.key)
          .filter((one) => !lower.has(one.toLowerCase()))}
        inputValue={key}
        onInputChange={(_, next) => setKey(next.slice(0, 50))}
        value={null}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('configuration.addKey')}
            error={problem !== null}
            helperText={
              problem ??
              (definition === undefined ? t('configuration.addKeyHelp') : said(definition.help))
            }
          />
        )}
      />
      <Button
        variant="outlined"
        startIcon={<Add />}
        disabled={name === '' || problem !== null}
        onClick={add}
        sx={{ mt: 1 }}
      >
        {t('configuration.add')}
      </Button>
    </Box>
  );
};
