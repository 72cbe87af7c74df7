import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Facts } from '../../components/facts';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import type { TabProps } from '../../components/tab-props';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { ProfileChip, profiles } from './profile-chip';
import { UpgradeSteps } from './upgrade-steps';
import { useChargePointSecurity } from './use-security';

/** Which security profile the charge point reaches and has to reach, and the way to a higher one. */
export const ProfilePanel = ({ chargePoint }: TabProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const cpId = chargePoint.chargePointId;
  const security = useChargePointSecurity(cpId);
  const { value, busy, failure, act, dismiss } = security;
  /** A lowering that waits for its confirmation. */
  const [lowering, setLowering] = useState<{ readonly to: number | null } | null>(null);
  const put = (requiredProfile: number | null, confirmLowering: boolean): Promise<boolean> =>
    act(() => bridge.call('chargePointSecurity.put', { cpId, requiredProfile, confirmLowering }));
  const require = async (requiredProfile: number | null): Promise<void> => {
    const isLower =
      value !== null && requiredProfile !== null && requiredProfile < value.requiredProfile;
    if (isLower || (requiredProfile === null && value?.ownRequiredProfile !== 0)) {
      setLowering({ to: requiredProfile });
    } else await put(requiredProfile, false);
  };
  return (
    <Panel title={t('security.panelTitle')} hint={t('security.panelHint')}>
      {failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={failure} title={t('security.notChanged')} onDismiss={dismiss} />
        </Box>
      )}
      {value !== null && (
        <Box sx={{ display: 'grid', gap: 4 }}>
          <Facts
            facts={[
              {
                label: t('security.current'),
                value:
                  value.currentProfile === null ? (
                    t('security.notConnected')
                  ) : (
                    <ProfileChip profile={value.currentProfile} />
                  ),
              },
              {
                label: t('security.required'),
                value: <ProfileChip profile={value.requiredProfile} />,
              },
              { label: t('security.tls'), value: value.tls, mono: true },
            ]}
          />
          <TextField
            select
            label={t('security.requiredOwn')}
            value={value.ownRequiredProfile ?? 'general'}
            disabled={busy}
            onChange={({ target }) =>
              void require(target.value === 'general' ? null : Number(target.value))
            }
            sx={{ maxWidth: 420 }}
          >
            <MenuItem value="general">{t('security.asGeneral')}</MenuItem>
            {profiles.map(({ profile, name }) => (
              <MenuItem key={profile} value={profile}>
                {`${profile} · ${t(`security.profile.${name}`)}`}
              </MenuItem>
            ))}
          </TextField>
          <UpgradeSteps security={value} busy={busy} act={act} />
        </Box>
      )}
      <ConfirmDialog
        open={lowering !== null}
        title={t('security.lowerTitle', { id: cpId })}
        confirm={t('security.lowerConfirm')}
        destructive
        busy={busy}
        onClose={() => setLowering(null)}
        onConfirm={async () => {
          const to = lowering?.to ?? null;
          setLowering(null);
          await put(to, true);
        }}
      >
        {t('security.lowerText')}
      </ConfirmDialog>
    </Panel>
  );
};
