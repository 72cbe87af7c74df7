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
import { Trans, useTexts } from '../../i18n';
import { useServer } from '../../stores/context';

type Url = ServerStatus['urls'][number];

interface UrlRowProps {
  url: Url;
  shown: boolean;
  onShow: () => void;
}

const UrlRow = ({ url, shown, onShow }: UrlRowProps) => {
  const { t } = useTexts();
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, py: 1.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box
          component="code"
          sx={{ display: 'block', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}
        >
          {url.url}
        </Box>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {url.loopback ? t('chargePoints.loopback', { name: url.interface }) : url.interface}
        </Typography>
      </Box>
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

/** The URL to type into a charge point, for each network interface. */
export const ServerCard = () => {
  const { t } = useTexts();
  const status = useServer((state) => state.status);
  const failure = useServer((state) => state.failure);
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Box sx={{ flexShrink: 0 }}>
      <Panel
        title={t('chargePoints.connectTitle')}
        hint={<Trans t={t} i18nKey="chargePoints.connectHint" components={{ code: <code /> }} />}
      >
        {status === null && failure !== null && (
          <Problem failure={failure} title={t('chargePoints.noAddresses')} />
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
              aria-label={t('chargePoints.urls')}
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
                <QrCode text={shown} label={t('chargePoints.qrCode', { url: shown })} size={128} />
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  <Trans
                    t={t}
                    i18nKey="chargePoints.qrCodeHelp"
                    values={{ url: `${shown}/CP1` }}
                    components={{ code: <code /> }}
                  />
                </Typography>
              </Box>
            )}
          </>
        )}
      </Panel>
    </Box>
  );
};
