import Add from '@mui/icons-material/Add';
import Timeline from '@mui/icons-material/Timeline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Problem } from '../../components/problem';
import { useTexts } from '../../i18n';
import { hrefOf, type Route } from '../../route';
import { useLibraryProfiles } from '../../stores/use-library-profiles';
import { ProfileEditor } from './profile-editor';
import { ProfileList } from './profile-list';

/** The library of charging profiles: written here, installed from here. */
export const SmartChargingPage = ({ route }: { route: Route }) => {
  const { t } = useTexts();
  const { profiles, failure } = useLibraryProfiles();
  const isNew = route.id === 'new';
  const open = profiles?.find(({ chargingProfileId }) => String(chargingProfileId) === route.id);
  const taken = new Set(profiles?.map(({ chargingProfileId }) => chargingProfileId));
  const nextId = Math.max(0, ...taken) + 1;
  const newProfile = (
    <Button variant="contained" startIcon={<Add />} href={hrefOf('smart-charging', { id: 'new' })}>
      {t('smartCharging.newProfile')}
    </Button>
  );
  return (
    <Page fill title={t('smartCharging.title')} subtitle={t('smartCharging.subtitle')}>
      {failure !== null && (
        <Box sx={{ pb: 3 }}>
          <Problem failure={failure} title={t('smartCharging.unreadableLibrary')} />
        </Box>
      )}
      {profiles === null && failure === null && <Skeleton variant="rounded" height={320} />}
      {profiles?.length === 0 && !isNew && (
        <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
          <EmptyState icon={Timeline} title={t('smartCharging.emptyTitle')} action={newProfile}>
            {t('smartCharging.emptyText')}
          </EmptyState>
        </Paper>
      )}
      {profiles !== null && (profiles.length > 0 || isNew) && (
        <Box
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'grid',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'minmax(250px, 300px) minmax(0, 1fr)',
            },
            gridAutoRows: { xs: 'max-content', md: 'auto' },
            overflow: { xs: 'auto', md: 'visible' },
            gap: 4,
          }}
        >
          <Box
            sx={{
              display: 'flex',
              flexDirection: 'column',
              minHeight: 0,
              maxHeight: { xs: 260, md: 'none' },
            }}
          >
            <ProfileList profiles={profiles} openId={open?.chargingProfileId ?? null} />
          </Box>
          <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
            {isNew || open !== undefined ? (
              <ProfileEditor key={route.id} stored={open ?? null} nextId={nextId} taken={taken} />
            ) : (
              <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
                <EmptyState
                  icon={Timeline}
                  title={t(
                    route.id === null ? 'smartCharging.noneOpenTitle' : 'smartCharging.goneTitle',
                  )}
                  action={newProfile}
                >
                  {t('smartCharging.noneOpenText')}
                </EmptyState>
              </Paper>
            )}
          </Box>
        </Box>
      )}
    </Page>
  );
};
