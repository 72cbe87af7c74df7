import Brightness4Outlined from '@mui/icons-material/Brightness4Outlined';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Panel } from '../../components/panel';
import { useContrast } from '../../contrast';
import { clockZones, languages, useClock, useLanguage, useTexts } from '../../i18n';

const modes = [
  { mode: 'system', title: 'settings.modeSystem', icon: Brightness4Outlined },
  { mode: 'light', title: 'settings.modeLight', icon: LightModeOutlined },
  { mode: 'dark', title: 'settings.modeDark', icon: DarkModeOutlined },
] as const;

const contrasts = [
  { contrast: 'system', title: 'settings.contrastSystem' },
  { contrast: 'standard', title: 'settings.contrastStandard' },
  { contrast: 'high', title: 'settings.contrastHigh' },
] as const;

/** Each language by its own name, so that whoever reads only that one finds it. */
const languageNames = { en: 'English', de: 'Deutsch' } as const;

interface ChoiceProps<T extends string> {
  title: string;
  /** Its name for assistive technology, where the title alone says too little. */
  label?: string;
  value: T;
  onChoose: (value: T) => void;
  children: ReactNode;
}

const Choice = <T extends string>({ title, label, value, onChoose, children }: ChoiceProps<T>) => (
  <>
    <Typography variant="h3" component="span">
      {title}
    </Typography>
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, next: T | null) => {
        if (next !== null) onChoose(next);
      }}
      aria-label={label ?? title}
      sx={{ justifySelf: 'end' }}
    >
      {children}
    </ToggleButtonGroup>
  </>
);

/** Colours, contrast, language and clock; kept in this window, not on the server. */
export const Appearance = () => {
  const { t } = useTexts();
  const { mode = 'system', setMode } = useColorScheme();
  const contrast = useContrast();
  const language = useLanguage();
  const clock = useClock();
  return (
    <Panel title={t('settings.appearance')} hint={t('settings.appearanceHelp')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          alignItems: 'center',
          gap: 3,
        }}
      >
        <Choice
          title={t('settings.colors')}
          label={t('settings.appearance')}
          value={mode}
          onChoose={setMode}
        >
          {modes.map(({ mode: value, title, icon: Icon }) => (
            <ToggleButton key={value} value={value}>
              <Icon aria-hidden sx={{ fontSize: 16, mr: 1.5 }} />
              {t(title)}
            </ToggleButton>
          ))}
        </Choice>
        <Choice title={t('settings.contrast')} value={contrast.choice} onChoose={contrast.choose}>
          {contrasts.map(({ contrast: value, title }) => (
            <ToggleButton key={value} value={value}>
              {t(title)}
            </ToggleButton>
          ))}
        </Choice>
        <Choice title={t('settings.language')} value={language.choice} onChoose={language.choose}>
          <ToggleButton value="system">{t('settings.languageSystem')}</ToggleButton>
          {languages.map((value) => (
            <ToggleButton key={value} value={value} lang={value}>
              {languageNames[value]}
            </ToggleButton>
          ))}
        </Choice>
        <Choice title={t('settings.clock')} value={clock.zone} onChoose={clock.choose}>
          {clockZones.map((value) => (
            <ToggleButton key={value} value={value}>
              {t(`settings.clockZone.${value}`)}
            </ToggleButton>
          ))}
        </Choice>
        <Typography
          variant="caption"
          sx={{ gridColumn: '1 / -1', mt: -2, color: 'text.secondary' }}
        >
          {t('settings.clockHelp')}
        </Typography>
      </Box>
    </Panel>
  );
};
