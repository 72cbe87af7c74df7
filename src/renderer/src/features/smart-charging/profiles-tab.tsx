import Box from '@mui/material/Box';
import type { InstalledProfile } from '@shared/model/charging-profile';
import { useMemo, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useCommand } from '../../stores/use-command';
import { useLibraryProfiles } from '../../stores/use-library-profiles';
import { ClearPanel } from './clear-panel';
import { CompositePanel } from './composite-panel';
import { InstalledPanel } from './installed-panel';
import { useInstalled } from './use-installed';

/** The charging profiles of a charge point: what is installed, what follows, what it says itself. */
export const ProfilesTab = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const cpId = chargePoint.chargePointId;
  const { installed, failure } = useInstalled(cpId);
  const { profiles } = useLibraryProfiles();
  const sender = useCommand();
  const [clearing, setClearing] = useState<InstalledProfile | null>(null);
  const names = useMemo(
    () => new Map(profiles?.map(({ chargingProfileId, name }) => [chargingProfileId, name])),
    [profiles],
  );
  const id = clearing?.profile.chargingProfileId ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <InstalledPanel installed={installed} failure={failure} names={names} onClear={setClearing} />
      <CompositePanel chargePoint={chargePoint} />
      <ClearPanel chargePoint={chargePoint} installed={installed ?? []} sender={sender} />
      <ConfirmDialog
        open={clearing !== null}
        title={t('smartCharging.installed.askTitle', { id })}
        confirm={t('smartCharging.clear.confirm')}
        destructive
        onClose={() => setClearing(null)}
        onConfirm={() => {
          setClearing(null);
          void sender.send(t('smartCharging.clear.confirm'), 'installedProfile.clear', {
            cpId,
            id,
          });
        }}
      >
        {t('smartCharging.installed.askText')}
      </ConfirmDialog>
    </Box>
  );
};
