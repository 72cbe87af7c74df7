import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { connectorName } from '../../components/connector-chip';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import type { CommandSender } from '../../stores/use-command';
import { useLibraryProfiles } from '../../stores/use-library-profiles';
import { useTagSuggestions } from '../../stores/use-tag-suggestions';
import { isTooEarly } from './boot-notice';
import { likeliestConnector, startableConnectors } from './startable-connectors';

interface RemoteStartFormProps extends TabProps {
  sender: CommandSender;
  onClose: () => void;
}

/** Starts a transaction from here: which tag pays, which connector is used, and within which limits. */
export const RemoteStartForm = ({ chargePoint, sender, onClose }: RemoteStartFormProps) => {
  const { t } = useTexts();
  const connectorIds = startableConnectors(chargePoint.connectors);
  const [connectorId, setConnectorId] = useState(likeliestConnector(chargePoint.connectors));
  const [idTag, setIdTag] = useState('');
  const suggestions = useTagSuggestions(idTag);
  const { profiles } = useLibraryProfiles();
  // A remote start takes a TxProfile only, and without a transaction (OCPP 1.6 §5.11, errata 3.41).
  const offered = (profiles ?? []).filter(
    ({ profile }) => profile.chargingProfilePurpose === 'TxProfile',
  );
  const [profileId, setProfileId] = useState<number | 'none'>('none');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void sender.send(t('chargePoint.remoteStart'), 'command.startTransaction', {
      cpId: chargePoint.chargePointId,
      connectorId,
      idTag: idTag.trim(),
      ...(profileId === 'none' ? {} : { chargingProfileId: profileId }),
    });
    onClose();
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      aria-label={t('chargePoint.remoteStart')}
      sx={{
        display: 'flex',
        flexWrap: isTooEarly(chargePoint) ? 'wrap' : undefined,
        gap: 2,
        alignItems: 'center',
        px: 4,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'surface.sunken',
      }}
    >
      {isTooEarly(chargePoint) && (
        <Alert severity="warning" sx={{ flexBasis: '100%', py: 0 }}>
          {t('chargePoint.tooEarly', { cpId: chargePoint.chargePointId })}
        </Alert>
      )}
      <Autocomplete
        freeSolo
        options={suggestions}
        inputValue={idTag}
        onInputChange={(_, value) => setIdTag(value)}
        sx={{ flex: 1, minWidth: 140 }}
        renderInput={(params) => <TextField {...params} autoFocus label={t('common.tag')} />}
      />
      <TextField
        select
        label={t('common.connector')}
        value={connectorId}
        onChange={(event) => setConnectorId(Number(event.target.value))}
        sx={{ minWidth: 136 }}
      >
        {connectorIds.map((id) => (
          <MenuItem key={id} value={id}>
            {connectorName(id, t)}
          </MenuItem>
        ))}
      </TextField>
      {offered.length > 0 && (
        <TextField
          select
          label={t('smartCharging.remoteStartProfile')}
          value={profileId}
          onChange={({ target }) =>
            setProfileId(target.value === 'none' ? 'none' : Number(target.value))
          }
          sx={{ minWidth: 150, maxWidth: 220 }}
        >
          <MenuItem value="none">{t('smartCharging.noProfile')}</MenuItem>
          {offered.map(({ chargingProfileId, name }) => (
            <MenuItem key={chargingProfileId} value={chargingProfileId}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Button type="submit" variant="contained" disabled={idTag.trim() === ''}>
        {t('chargePoint.start')}
      </Button>
      <Button onClick={onClose}>{t('components.cancel')}</Button>
    </Box>
  );
};
