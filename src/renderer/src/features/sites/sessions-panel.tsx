import ElectricCarOutlined from '@mui/icons-material/ElectricCarOutlined';
import EvStationOutlined from '@mui/icons-material/EvStationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { PlannedSession, Site, SitePlan } from '@shared/model/site';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { type Texts, useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { MONO } from '../../theme';
import { amountOf } from './amount';

/** More than this is not read by anybody at once; the rest is told by the sums above. */
const MOST_ROWS = 500;

/** Differences smaller than this are not sent either. */
const WORTH_TELLING = { A: 0.5, W: 120 };

/** A vehicle needs this long to follow a new limit, and meters are not exact. */
const SETTLE_MS = 15_000;
const TOLERANCE = 1.1;

/** Whether it was seen to draw more than it had been allowed for a while. */
const drawsTooMuch = ({ measured, measuredAt, allowed, sent }: PlannedSession): boolean =>
  measured !== null &&
  measuredAt !== null &&
  sent?.state === 'accepted' &&
  Date.parse(measuredAt) - Date.parse(sent.at) > SETTLE_MS &&
  measured > allowed * TOLERANCE;

const Bar = ({ session, label }: { session: PlannedSession; label: string }) => {
  const share = (value: number) => `${Math.min(100, (100 * value) / Math.max(session.most, 0.1))}%`;
  return (
    <Box
      role="img"
      aria-label={label}
      sx={{
        position: 'relative',
        height: 12,
        borderRadius: 1,
        bgcolor: 'surface.sunken',
        border: 1,
        borderColor: 'divider',
        overflow: 'hidden',
      }}
    >
      <Box
        sx={{
          width: share(session.allowed),
          height: '100%',
          bgcolor: 'tone.busy.main',
          transition: 'width 200ms',
          '@media (prefers-reduced-motion: reduce)': { transition: 'none' },
        }}
      />
      {session.measured !== null && (
        <Box
          sx={{
            position: 'absolute',
            left: 0,
            bottom: 0,
            height: 4,
            width: share(session.measured),
            bgcolor: drawsTooMuch(session) ? 'tone.bad.main' : 'text.primary',
          }}
        />
      )}
    </Box>
  );
};

/** What it was told, and whether what the plan gives it is still on its way. */
const noteOf = (session: PlannedSession, plan: SitePlan, { t, format }: Texts): string => {
  const { sent, target, allowed, why } = session;
  if (plan.state === 'off')
    return t('sites.would', { amount: amountOf(plan.unit, target, format) });
  const words: string[] = [t(`sites.why.${why}`)];
  if (drawsTooMuch(session)) words.push(t('sites.tooMuch'));
  if (Math.abs(target - allowed) >= WORTH_TELLING[plan.unit])
    words.push(t('sites.target', { amount: amountOf(plan.unit, target, format) }));
  if (sent !== null && sent.state !== 'accepted' && why !== 'refused')
    words.push(t(`sites.sent.${sent.state}`));
  return words.join(' · ');
};

const Row = ({ session, plan }: { session: PlannedSession; plan: SitePlan }) => {
  const texts = useTexts();
  const { t, format } = texts;
  const { chargePointId, connectorId, transactionId, allowed, most, measured } = session;
  const amount = (value: number | null) => amountOf(plan.unit, value, format);
  const name = t('sites.session', { chargePointId, connectorId });
  const note = noteOf(session, plan, texts);
  return (
    <Box
      component="li"
      aria-label={name}
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(90px, 1fr) minmax(80px, 1fr) 84px',
          md: 'minmax(120px, 0.9fr) minmax(90px, 0.6fr) minmax(140px, 1.6fr) 96px minmax(180px, 1.4fr)',
        },
        alignItems: 'center',
        columnGap: 4,
        rowGap: 1,
        px: 4,
        py: 1,
        minHeight: 38,
        borderTop: 1,
        borderColor: 'divider',
        typography: 'body2',
      }}
    >
      <Link
        href={hrefOf('charge-point', { id: chargePointId })}
        noWrap
        underline="hover"
        sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.primary' }}
      >
        {`${chargePointId} · ${connectorId}`}
      </Link>
      <Link
        href={hrefOf('transactions', { id: transactionId })}
        noWrap
        underline="hover"
        sx={{ fontFamily: MONO, fontSize: '0.75rem', color: 'text.secondary' }}
      >
        {session.idTag}
      </Link>
      <Bar
        session={session}
        label={t('sites.sessionBar', {
          allowed: amount(allowed),
          most: amount(most),
          measured: amount(measured),
        })}
      />
      <Box component="span" sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}>
        {amount(allowed)}
      </Box>
      <Box
        component="span"
        title={note}
        sx={{
          color: 'text.secondary',
          typography: 'caption',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          gridColumn: { xs: '1 / -1', md: 'auto' },
        }}
      >
        {note}
      </Box>
    </Box>
  );
};

interface SessionsPanelProps {
  site: Site;
  plan: SitePlan;
  onEdit: () => void;
}

/** Who may draw how much, and why. */
export const SessionsPanel = ({ site, plan, onEdit }: SessionsPanelProps) => {
  const { t } = useTexts();
  const { sessions } = plan;
  return (
    <Panel
      flush
      title={t('sites.sessions')}
      {...(sessions.length === 0 ? {} : { hint: t('sites.sessionsHint') })}
    >
      {site.members.length === 0 && (
        <EmptyState
          icon={EvStationOutlined}
          title={t('sites.noMembersTitle')}
          action={
            <Button variant="contained" onClick={onEdit}>
              {t('sites.edit')}
            </Button>
          }
        >
          {t('sites.noMembersText')}
        </EmptyState>
      )}
      {site.members.length > 0 && sessions.length === 0 && (
        <EmptyState icon={ElectricCarOutlined} title={t('sites.noSessionsTitle')}>
          {t('sites.noSessionsText')}
        </EmptyState>
      )}
      {sessions.length > 0 && (
        <Box
          component="ul"
          aria-label={t('sites.sessions')}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 460, overflow: 'auto' }}
        >
          {sessions.slice(0, MOST_ROWS).map((session) => (
            <Row key={session.transactionId} session={session} plan={plan} />
          ))}
        </Box>
      )}
    </Panel>
  );
};
