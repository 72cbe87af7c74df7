import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import type { LibraryProfile } from '@shared/model/charging-profile';
import { useState } from 'react';
import { useFilterKey } from '../../commands/use-filter-key';
import { Panel } from '../../components/panel';
import { Quiet } from '../../components/quiet';
import { useTexts } from '../../i18n';
import { hrefOf } from '../../route';
import { phraseOf } from './profile-words';

interface ProfileListProps {
  profiles: readonly LibraryProfile[];
  /** The one that is open; null for a new one. */
  openId: number | null;
}

const matches = (profile: LibraryProfile, search: string): boolean =>
  [profile.name, profile.note, JSON.stringify(profile.profile)].some((text) =>
    text.toLowerCase().includes(search.toLowerCase()),
  );

/** The library: a line for each profile. */
export const ProfileList = ({ profiles, openId }: ProfileListProps) => {
  const { t, format } = useTexts();
  const bar = useFilterKey();
  const [search, setSearch] = useState('');
  const shown = profiles.filter((profile) => matches(profile, search.trim()));
  return (
    <Panel
      fill
      flush
      title={t('smartCharging.library')}
      hint={t('smartCharging.libraryCount', { count: profiles.length })}
      actions={
        <Button
          variant="outlined"
          startIcon={<Add />}
          href={hrefOf('smart-charging', { id: 'new' })}
        >
          {t('smartCharging.newProfile')}
        </Button>
      }
    >
      <Box ref={bar} sx={{ px: 4, pb: 3, pt: 1 }}>
        <TextField
          fullWidth
          type="search"
          label={t('smartCharging.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </Box>
      {shown.length === 0 && (
        <Box sx={{ px: 4, pb: 3 }}>
          <Quiet>
            {t(profiles.length === 0 ? 'smartCharging.emptyLibrary' : 'smartCharging.noMatch')}
          </Quiet>
        </Box>
      )}
      <Box
        component="ul"
        aria-label={t('smartCharging.library')}
        sx={{ listStyle: 'none', m: 0, p: 0 }}
      >
        {shown.map(({ chargingProfileId, name, profile }) => (
          <Box component="li" key={chargingProfileId} sx={{ borderTop: 1, borderColor: 'divider' }}>
            <Link
              href={hrefOf('smart-charging', { id: chargingProfileId })}
              underline="none"
              {...(openId === chargingProfileId ? { 'aria-current': 'page' as const } : {})}
              sx={{
                display: 'block',
                textDecoration: 'none',
                px: 4,
                py: 2.5,
                color: 'text.primary',
                bgcolor: openId === chargingProfileId ? 'surface.selected' : 'transparent',
                '&:hover': { bgcolor: openId === chargingProfileId ? undefined : 'surface.hover' },
              }}
            >
              <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
                <Box sx={{ flex: 1, minWidth: 0, fontWeight: 560, overflowWrap: 'anywhere' }}>
                  {name}
                </Box>
                <Box component="code" sx={{ color: 'text.secondary' }}>
                  {chargingProfileId}
                </Box>
              </Box>
              <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                {t('smartCharging.onLevel', {
                  purpose: profile.chargingProfilePurpose,
                  level: profile.stackLevel,
                })}
              </Box>
              <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
                {phraseOf(profile, t, format)}
              </Box>
            </Link>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
