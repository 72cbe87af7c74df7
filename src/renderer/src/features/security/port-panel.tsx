import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { CopyButton } from '../../components/copy-button';
import { Facts } from '../../components/facts';
import { Panel } from '../../components/panel';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { useBridge } from '../../stores/context';
import { useSecurityStatus } from './use-security';

const Url = ({ url }: { url: string | null }) => {
  const { t } = useTexts();
  if (url === null) return <>{t('security.closed')}</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <code>{url}</code>
      <CopyButton text={url} what={t('security.url')} />
    </Box>
  );
};

/** The two ports for charge points, and what the one with TLS speaks. */
export const PortPanel = () => {
  const { t } = useTexts();
  const bridge = useBridge();
  const { value: status, busy, failure, act, dismiss } = useSecurityStatus();
  return (
    <Panel
      title={t('security.ports')}
      hint={t('security.portsHint')}
      actions={
        status !== null && (
          <FormControlLabel
            control={
              <Switch
                checked={status.tlsUrl !== null}
                disabled={busy}
                onChange={(_, tls) => void act(() => bridge.call('setting.put', { tls }))}
              />
            }
            label={t('security.tlsPort')}
          />
        )
      }
    >
      {failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={failure} title={t('security.notChanged')} onDismiss={dismiss} />
        </Box>
      )}
      {status !== null && (
        <Facts
          facts={[
            { label: t('security.withTls'), value: <Url url={status.tlsUrl} /> },
            { label: t('security.withoutTls'), value: <Url url={status.plainUrl} /> },
            {
              label: t('security.keys'),
              value:
                status.keysProtectedBy === null
                  ? t('security.keysByMode')
                  : t('security.keysBy', { store: status.keysProtectedBy }),
            },
            { label: t('security.names'), value: status.names.join(', '), mono: true },
            { label: t('security.suites'), value: status.cipherSuites.join(', '), mono: true },
          ]}
        />
      )}
    </Panel>
  );
};
