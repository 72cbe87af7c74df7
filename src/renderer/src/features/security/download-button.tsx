import Download from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import type { Certificate } from '@shared/model/certificate';
import { useState } from 'react';
import { saveBytes, saveText } from '../../components/save-file';
import { useTexts } from '../../i18n';

const endOfCertificate = '-----END CERTIFICATE-----\n';

/** The certificate without those that lead to its root. */
const firstOf = (pem: string): string =>
  pem.slice(0, pem.indexOf(endOfCertificate) + endOfCertificate.length);

const derOf = (pem: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(firstOf(pem).replace(/-----[^-]+-----|\s/g, '')), (character) =>
    character.charCodeAt(0),
  );

/** Saves a certificate as charge points take it: PEM, or DER. */
export const DownloadButton = ({ certificate }: { certificate: Certificate }) => {
  const { t } = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { commonName, algorithm, pem, use } = certificate;
  const name = `${commonName}-${algorithm}`;
  const save = (write: () => void) => () => {
    setAnchor(null);
    write();
  };
  return (
    <>
      <Tooltip title={t('security.download')}>
        <IconButton
          aria-label={t('security.downloadOf', { name: commonName })}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Download sx={{ fontSize: 17 }} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={save(() => saveText(`${name}.pem`, 'application/x-pem-file', [firstOf(pem)]))}
        >
          {t('security.asPem')}
        </MenuItem>
        <MenuItem onClick={save(() => saveBytes(`${name}.der`, [derOf(pem)]))}>
          {t('security.asDer')}
        </MenuItem>
        {use === 'server' && (
          <MenuItem
            onClick={save(() => saveText(`${name}-chain.pem`, 'application/x-pem-file', [pem]))}
          >
            {t('security.asChain')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
};
