import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ServerStatus } from '@shared/api/server';
import { Trans, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { useServer } from '../../stores/context';
import { Accept } from './accept-button';
import type { ChecklistProblem } from './checklist';

const FirewallHints = ({ status }: { status: ServerStatus }) => {
  const { t } = useTexts();
  const port = new URL(status.ocppUrl).port;
  return (
    <Box component="ul" sx={{ m: 0, mt: 1, pl: 5, typography: 'body2' }}>
      <li>{t('firstRun.hint.address')}</li>
      <li>
        <Trans
          t={t}
          i18nKey={`firstRun.hint.firewall.${status.platform}`}
          values={{ port }}
          components={{ code: <code /> }}
        />
      </li>
      {status.platform === 'macos' && <li>{t('firstRun.hint.localNetwork')}</li>}
      <li>{t('firstRun.hint.network')}</li>
    </Box>
  );
};

/** What is in the way of a step, and what to do about it. */
export const ChecklistProblemText = ({ problem }: { problem: ChecklistProblem }) => {
  const { t } = useTexts();
  const status = useServer((state) => state.status);
  switch (problem.kind) {
    case 'no-server':
      return <Lines cause={t('firstRun.noServer')} />;
    case 'loopback-only':
      return <Lines cause={t('firstRun.loopbackOnly')} remedy={t('firstRun.loopbackOnlyRemedy')} />;
    case 'nobody':
      return (
        <Box>
          <Lines cause={t('firstRun.nobody')} />
          {status !== null && <FirewallHints status={status} />}
        </Box>
      );
    case 'refused': {
      const { attempt } = problem;
      return (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Lines
            cause={t(`firstRun.refused.${attempt.reason}.cause`, {
              from: attempt.remoteAddress,
              id: attempt.chargePointId ?? '?',
            })}
            remedy={t(`firstRun.refused.${attempt.reason}.remedy`)}
          />
          {attempt.reason === 'unknown-charge-point' && attempt.chargePointId !== null && (
            <Accept chargePointId={attempt.chargePointId} />
          )}
        </Box>
      );
    }
    case 'no-boot':
    case 'boot-not-accepted':
    case 'no-status':
      return (
        <Typography variant="body2" component="p" sx={{ m: 0 }}>
          <Trans
            t={t}
            i18nKey={`firstRun.${problem.kind}`}
            values={{ id: problem.chargePointId }}
            components={{
              page: (
                <Link
                  href={hrefOf('charge-point', {
                    id: problem.chargePointId,
                    ...(problem.kind === 'boot-not-accepted' ? { tab: 'settings' } : {}),
                  })}
                />
              ),
            }}
          />
        </Typography>
      );
  }
};

const Lines = ({ cause, remedy }: { cause: string; remedy?: string }) => (
  <Typography variant="body2" component="p" sx={{ m: 0 }}>
    {cause}
    {remedy !== undefined && (
      <>
        {' '}
        <strong>{remedy}</strong>
      </>
    )}
  </Typography>
);
