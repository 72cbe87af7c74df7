import GppBadOutlined from '@mui/icons-material/GppBadOutlined';
import GppGoodOutlined from '@mui/icons-material/GppGoodOutlined';
import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import ShieldOutlined from '@mui/icons-material/ShieldOutlined';
import { ToneChip } from '../../components/status-chip';
import { useTexts } from '../../i18n';

export const profiles = [
  { profile: 0, name: 'none', tone: 'quiet', icon: GppBadOutlined },
  { profile: 1, name: 'password', tone: 'busy', icon: GppMaybeOutlined },
  { profile: 2, name: 'tlsPassword', tone: 'good', icon: ShieldOutlined },
  { profile: 3, name: 'certificate', tone: 'good', icon: GppGoodOutlined },
] as const;

/** A security profile by number and in words. */
export const ProfileChip = ({ profile }: { profile: number }) => {
  const { t } = useTexts();
  const look = profiles[profile];
  if (look === undefined) return null;
  return (
    <ToneChip tone={look.tone} icon={look.icon} lead={profile}>
      {t(`security.profile.${look.name}`)}
    </ToneChip>
  );
};
