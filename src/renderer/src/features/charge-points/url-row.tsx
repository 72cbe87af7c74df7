import NetworkCheck from '@mui/icons-material/NetworkCheck';
import QrCode2 from '@mui/icons-material/QrCode2';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { MethodOutput } from '@shared/api';
import type { ServerStatus } from '@shared/api/server';
import type { Result } from '@shared/result';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';

type Url = ServerStatus['urls'][number];
type Tested = Result<MethodOutput<'server.selfTest'>>;

const Verdict = ({ tested }: { tested: Tested | 'running' }) => {
  const { t, said } = useTexts();
  if (tested === 'running') {
    return (
      <Typography variant="caption" role="status" sx={{ color: 'text.secondary' }}>
        {t('firstRun.testing')}
      </Typography>
    );
  }
  const problem = tested.ok ? tested.value.problem : tested.error.message;
  return (
    <Typography
      variant="caption"
      role="status"
      sx={{ color: problem === null ? 'tone.good.main' : 'tone.bad.main' }}
    >
      {problem === null
        ? t('firstRun.reached')
        : t('firstRun.notReached', { problem: said(problem) })}
    </Typography>
  );
};

interface UrlRowProps {
  url: Url;
  /** The one to try first. */
  likeliest: boolean;
  shown: boolean;
  onShow: () => void;
}

/** One URL, with its QR code, the test whether it is reached, and the way to the clipboard. */
export const UrlRow = ({ url, likeliest, shown, onShow }: UrlRowProps) => {
  const { t } = useTexts();
  const bridge = useBridge();
  // Where there is no room for all of it, the path goes to the next line.
  const [, authority = url.url, path = ''] = /^(\w+:\/\/[^/]+)(\/.*)$/.exec(url.url) ?? [];
  const [tested, setTested] = useState<Tested | 'running' | null>(null);
  const test = async (): Promise<void> => {
    setTested('running');
    setTested(
      await bridge.call('server.selfTest', {
        address: url.address,
        tls: url.url.startsWith('wss:'),
      }),
    );
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, py: 1.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box
          component="code"
          sx={{ display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}
        >
          {authority}
          <wbr />
          {path}
        </Box>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {url.loopback ? t('chargePoints.loopback', { name: url.interface }) : url.interface}
          {likeliest && ` · ${t('firstRun.likeliest')}`}
          {url.virtual && ` · ${t('firstRun.virtual')}`}
        </Typography>
        {tested !== null && (
          <Box>
            <Verdict tested={tested} />
          </Box>
        )}
      </Box>
      <Tooltip title={t('firstRun.test')}>
        <IconButton
          aria-label={t('firstRun.testOf', { url: url.url })}
          disabled={tested === 'running'}
          onClick={test}
        >
          <NetworkCheck sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <Tooltip title={t(shown ? 'chargePoints.hideQrCode' : 'chargePoints.showQrCode')}>
        <IconButton
          aria-label={t('chargePoints.qrCode', { url: url.url })}
          aria-pressed={shown}
          color={shown ? 'primary' : 'default'}
          onClick={onShow}
        >
          <QrCode2 sx={{ fontSize: 18 }} />
        </IconButton>
      </Tooltip>
      <CopyButton text={url.url} what={url.url} />
    </Box>
  );
};
