import HowToReg from '@mui/icons-material/HowToReg';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { AttemptReason, ConnectionAttempt } from '@shared/model/attempt';
import type { Failure } from '@shared/result';
import { useState } from 'react';
import { formatCount } from '../../components/format';
import { Ago } from '../../components/instant';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { ToneChip } from '../../components/status-chip';
import { hrefOf } from '../../route';
import { useAttempts, useBridge, useChargePoints } from '../../stores/context';

const reasonWords: Record<AttemptReason, string> = {
  accepted: 'Accepted',
  'bad-path': 'No identity in the path',
  'bad-identity': 'Unusable identity',
  'unknown-charge-point': 'Unknown charge point',
  'bad-password': 'Wrong password',
  'missing-password': 'No password',
  'no-subprotocol': 'No subprotocol',
  'wrong-subprotocol': 'Wrong subprotocol',
  'tls-on-plain': 'TLS on a plain port',
  'not-websocket': 'Not a WebSocket',
  'bad-request': 'Broken request',
  'duplicate-identity': 'Identity used twice',
  stopping: 'Server was stopping',
  'internal-error': 'Internal error',
};

const Accept = ({ chargePointId }: { chargePointId: string }) => {
  const bridge = useBridge();
  const known = useChargePoints((state) => state.byId?.get(chargePointId));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (known !== undefined) {
    return (
      <Typography variant="caption" component="p" sx={{ color: 'tone.good.main', m: 0 }}>
        Accepted: <Link href={hrefOf('charge-point', { id: chargePointId })}>{chargePointId}</Link>{' '}
        {known.connected ? 'is connected.' : 'may connect now, usually within a minute.'}
      </Typography>
    );
  }
  const accept = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const result = await bridge.call('chargePoint.put', {
      cpId: chargePointId,
      registration: 'Accepted',
    });
    setBusy(false);
    if (!result.ok) setFailure(result.error);
  };
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<HowToReg />}
        disabled={busy}
        onClick={accept}
        aria-label={`Accept this one: ${chargePointId}`}
        sx={{ alignSelf: 'start' }}
      >
        Accept this one
      </Button>
      {failure !== null && <Problem failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  );
};

const Attempt = ({ attempt }: { attempt: ConnectionAttempt }) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexDirection: 'column',
      gap: 1,
      px: 4,
      py: 2.5,
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <ToneChip tone="bad">{reasonWords[attempt.reason]}</ToneChip>
      {attempt.count > 1 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {formatCount(attempt.count)} times
        </Typography>
      )}
      <Typography
        variant="caption"
        sx={{ color: 'text.secondary', ml: 'auto', whiteSpace: 'nowrap' }}
      >
        <Ago at={attempt.lastAt} />
      </Typography>
    </Box>
    <Typography variant="body2">{attempt.explanation}</Typography>
    <Typography
      variant="caption"
      component="code"
      sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
    >
      {attempt.remoteAddress}
      {attempt.path !== null && ` asked for ${attempt.path}`}
      {attempt.httpStatus !== null && ` · HTTP\u00a0${attempt.httpStatus}`}
    </Typography>
    {attempt.reason === 'unknown-charge-point' && attempt.chargePointId !== null && (
      <Accept chargePointId={attempt.chargePointId} />
    )}
  </Box>
);

/** Who knocked on the OCPP port and was turned away, and why. */
export const AttemptsPanel = () => {
  const refused = useAttempts((state) => state.refused);
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel
        title="Connection attempts"
        hint="Refused knocks on the OCPP port, latest first."
        flush
      >
        {refused === null && <Skeleton variant="rectangular" height={72} sx={{ m: 4, mt: 0 }} />}
        {refused?.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 4, pb: 4 }}>
            Nobody has been refused. If a charge point does not show up here either, it does not
            reach this computer: check the address, the firewall and the network.
          </Typography>
        )}
        {refused !== null && refused.length > 0 && (
          <Box
            component="ul"
            aria-label="Connection attempts"
            sx={{ listStyle: 'none', m: 0, p: 0 }}
          >
            {refused.map((attempt) => (
              <Attempt key={attempt.id} attempt={attempt} />
            ))}
          </Box>
        )}
      </Panel>
    </Box>
  );
};
