import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ChargePointSecurity, UpgradeStep } from '@shared/model/security';
import type { Result } from '@shared/result';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';

const tones = {
  open: 'quiet',
  waiting: 'busy',
  done: 'good',
  failed: 'bad',
  skipped: 'quiet',
} as const;

const isOver = ({ state }: UpgradeStep): boolean => state === 'done' || state === 'skipped';

interface UpgradeStepsProps {
  security: ChargePointSecurity;
  busy: boolean;
  act: (call: () => Promise<Result<unknown>>) => Promise<boolean>;
}

/** The way to a higher profile: what is sent, what is to be expected, and how each step went. */
export const UpgradeSteps = ({ security, busy, act }: UpgradeStepsProps) => {
  const { t, said } = useTexts();
  const bridge = useBridge();
  const { chargePointId: cpId, upgrade } = security;
  if (upgrade === null || upgrade.state !== 'running') {
    return <Targets security={security} busy={busy} act={act} />;
  }
  const next = upgrade.steps.find((step) => !isOver(step));
  const run = (step: UpgradeStep, skip: boolean): void =>
    void act(() => bridge.call('securityUpgrade.run', { cpId, step: step.name, skip }));
  return (
    <Box>
      <Typography variant="h3" sx={{ pb: 2 }}>
        {t('security.upgradeTo', { from: upgrade.fromProfile, to: upgrade.targetProfile })}
      </Typography>
      <Box
        component="ol"
        aria-label={t('security.steps')}
        sx={{ listStyle: 'none', m: 0, p: 0, '& > li': { borderTop: 1, borderColor: 'divider' } }}
      >
        {upgrade.steps.map((step) => (
          <Box
            component="li"
            key={step.name}
            {...(step === next ? { 'aria-current': 'step' as const } : {})}
            sx={{ display: 'flex', alignItems: 'center', gap: 3, py: 2.5 }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2">{t(`security.step.${step.name}.title`)}</Typography>
              <Typography
                variant="caption"
                component="p"
                sx={{ m: 0, color: 'text.secondary', overflowWrap: 'anywhere' }}
              >
                {step.message === null ? t(`security.step.${step.name}.text`) : said(step.message)}
              </Typography>
            </Box>
            <ToneChip tone={tones[step.state]}>{t(`security.stepState.${step.state}`)}</ToneChip>
            {step === next && step.name !== 'reconnect' && (
              <>
                <Button disabled={busy} onClick={() => run(step, true)}>
                  {t('security.skip')}
                </Button>
                <Button variant="contained" disabled={busy} onClick={() => run(step, false)}>
                  {t(step.name === 'tls-port' ? 'security.check' : 'security.send')}
                </Button>
              </>
            )}
          </Box>
        ))}
      </Box>
      <Button
        disabled={busy}
        onClick={() => void act(() => bridge.call('securityUpgrade.cancel', { cpId }))}
        sx={{ mt: 2 }}
      >
        {t('security.cancelUpgrade')}
      </Button>
    </Box>
  );
};

/** The profiles that can be gone to from here. */
const Targets = ({ security, busy, act }: UpgradeStepsProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { chargePointId: cpId, upgrade } = security;
  const present = security.currentProfile ?? security.requiredProfile;
  const targets = [1, 2, 3].filter((profile) => profile > present);
  return (
    <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      {upgrade?.state === 'succeeded' && (
        <Typography variant="body2" sx={{ color: 'tone.good.main' }}>
          {t('security.reached', { profile: upgrade.targetProfile })}
        </Typography>
      )}
      {targets.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('security.upgradeHint')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {targets.map((targetProfile) => (
          <Button
            key={targetProfile}
            variant="outlined"
            disabled={busy}
            onClick={() =>
              void act(() => bridge.call('securityUpgrade.start', { cpId, targetProfile }))
            }
          >
            {t('security.leadTo', { profile: targetProfile })}
          </Button>
        ))}
      </Box>
    </Box>
  );
};
