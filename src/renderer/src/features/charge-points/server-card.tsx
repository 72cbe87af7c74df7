import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { QrCode } from '../../components/qr-code';
import { Trans, useTexts } from '../../i18n';
import { useServer } from '../../stores/context';
import { UrlRow } from './url-row';

interface ServerCardProps {
  /** Nothing has connected yet: the QR code of one URL is always shown, of the likeliest to begin with. */
  open?: boolean;
}

/** The URL to type into a charge point, for each network interface. */
export const ServerCard = ({ open = false }: ServerCardProps) => {
  const { t } = useTexts();
  const status = useServer((state) => state.status);
  const failure = useServer((state) => state.failure);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? (open ? (status?.urls[0]?.url ?? null) : null);
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
              {status.urls.map((url, index) => (
                <UrlRow
                  key={url.url}
                  url={url}
                  shown={shown === url.url}
                  likeliest={index === 0 && !url.loopback && status.urls.length > 2}
                  onShow={() => setChosen(shown === url.url && !open ? null : url.url)}
                />
              ))}
            </Box>
            {shown !== null && (
              <Box sx={{ display: 'flex', gap: 4, alignItems: 'center', pt: 2 }}>
                <QrCode text={shown} label={t('chargePoints.qrCode', { url: shown })} size={128} />
                <Typography
                  variant="caption"
                  sx={{ color: 'text.secondary', minWidth: 0, overflowWrap: 'anywhere' }}
                >
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
