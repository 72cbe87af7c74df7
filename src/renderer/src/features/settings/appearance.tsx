import Brightness4Outlined from '@mui/icons-material/Brightness4Outlined';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Panel } from '../../components/panel';
import { type LanguageChoice, languages, useLanguage, useTexts } from '../../i18n';

const modes = [
  { mode: 'system', title: 'settings.modeSystem', icon: Brightness4Outlined },
  { mode: 'light', title: 'settings.modeLight', icon: LightModeOutlined },
  { mode: 'dark', title: 'settings.modeDark', icon: DarkModeOutlined },
] as const;

/** Each language by its own name, so that whoever reads only that one finds it. */
const languageNames = { en: 'English', de: 'Deutsch' } as const;

/** Colours and language; kept in this window, not on the server. */
export const Appearance = () => {
  const { t } = useTexts();
  const { mode = 'system', setMode } = useColorScheme();
  const { choice, choose } = useLanguage();
  return (
    <Panel title={t('settings.appearance')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          alignItems: 'center',
          gap: 3,
        }}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary', gridColumn: '1 / -1' }}>
          {t('settings.appearanceHelp')}
        </Typography>
        <Typography variant="h3" component="span">
          {t('settings.colors')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={mode}
          onChange={(_, next: (typeof modes)[number]['mode'] | null) => {
            if (next !== null) setMode(next);
          }}
          aria-label={t('settings.appearance')}
          sx={{ justifySelf: 'end' }}
        >
          {modes.map(({ mode: value, title, icon: Icon }) => (
            <ToggleButton key={value} value={value}>
              <Icon aria-hidden sx={{ fontSize: 16, mr: 1.5 }} />
              {t(title)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Typography variant="h3" component="span">
          {t('settings.language')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={choice}
          onChange={(_, next: LanguageChoice | null) => {
            if (next !== null) choose(next);
          }}
          aria-label={t('settings.language')}
          sx={{ justifySelf: 'end' }}
        >
          <ToggleButton value="system">{t('settings.languageSystem')}</ToggleButton>
          {languages.map((language) => (
            <ToggleButton key={language} value={language} lang={language}>
              {languageNames[language]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
    </Panel>
  );
};
