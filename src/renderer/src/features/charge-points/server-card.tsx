import QrCode2 from '@mui/icons-material/QrCode2';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { ServerStatus } from '@shared/api/server';
import { useState } from 'react';
import { CopyButton } from '../../components/copy-button';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { QrCode } from '../../components/qr-code';
import { useServer } from '../../stores/context';

type Url = ServerStatus['urls'][number];

interface UrlRowProps {
  url: Url;
  shown: boolean;
  onShow: () => void;
}

const UrlRow = ({ url, shown, onShow }: UrlRowProps) => (
  <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, py: 1.5 }}>
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box
        component="code"
        sx={{ display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}
      >
        {url.url}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {url.loopback ? `${url.interface} · this computer only` : url.interface}
      </Typography>
    </Box>
    <Tooltip title={shown ? 'Hide the QR code' : 'Show as QR code'}>
      <IconButton
        aria-label={`QR code of ${url.url}`}
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

/** The URL to type into a charge point, for each network interface. */
export const ServerCard = () => {
  const status = useServer((state) => state.status);
  const failure = useServer((state) => state.failure);
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel
        title="Connect a charge point"
        hint={
          <>
            Type this URL into it, with subprotocol <code>ocpp1.6</code>. Its identity is added at
            the end, by most charge points themselves.
          </>
        }
      >
        {status === null && failure !== null && (
          <Problem failure={failure} title="The addresses cannot be shown" />
        )}
        {status === null ? (
          <Box aria-hidden>
            <Skeleton height={24} width="82%" />
            <Skeleton height={18} width="30%" />
            <Skeleton height={24} width="76%" />
            <Skeleton height={18} width="30%" />
          </Box>
        ) : (
          <>
            <Box
              component="ul"
              aria-label="URLs for charge points"
              sx={{
                listStyle: 'none',
                m: 0,
                p: 0,
                '& > li + li': { borderTop: 1, borderColor: 'divider' },
              }}
            >
              {status.urls.map((url) => (
                <UrlRow
                  key={url.url}
                  url={url}
                  shown={shown === url.url}
                  onShow={() => setShown(shown === url.url ? null : url.url)}
                />
              ))}
            </Box>
            {shown !== null && (
              <Box sx={{ display: 'flex', gap: 4, alignItems: 'center', pt: 2 }}>
                <QrCode text={shown} label={`QR code of ${shown}`} size={128} />
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  For the app that sets up your charge point. Add the identity if it does not ask
                  for it: <code>{shown}/CP1</code>
                </Typography>
              </Box>
            )}
          </>
        )}
      </Panel>
    </Box>
  );
};
