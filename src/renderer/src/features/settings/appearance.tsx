import Brightness4Outlined from '@mui/icons-material/Brightness4Outlined';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Panel } from '../../components/panel';

const modes = [
  { mode: 'system', title: 'System', icon: Brightness4Outlined },
  { mode: 'light', title: 'Light', icon: LightModeOutlined },
  { mode: 'dark', title: 'Dark', icon: DarkModeOutlined },
] as const;

/** Light or dark; kept in this window, not on the server. */
export const Appearance = () => {
  const { mode = 'system', setMode } = useColorScheme();
  return (
    <Panel title="Appearance">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 6 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          Of this window alone. System follows the operating system.
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={mode}
          onChange={(_, next: (typeof modes)[number]['mode'] | null) => {
            if (next !== null) setMode(next);
          }}
          aria-label="Appearance"
        >
          {modes.map(({ mode: value, title, icon: Icon }) => (
            <ToggleButton key={value} value={value}>
              <Icon aria-hidden sx={{ fontSize: 16, mr: 1.5 }} />
              {title}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
    </Panel>
  );
};
