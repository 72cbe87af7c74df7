import { createTheme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';

/** The colours of a state: its word and icon, and the soft ground of a chip. */
export interface Tone {
  main: string;
  soft: string;
}

export type ToneName = 'good' | 'busy' | 'attention' | 'bad' | 'reserved' | 'quiet';

interface ConsolePalette {
  tone: Record<ToneName, Tone>;
  /** Grounds beyond paper: the rail, a row under the pointer, a code block. */
  surface: { rail: string; sunken: string; hover: string; selected: string };
  chart: {
    power: string;
    energy: string;
    soc: string;
    current: string;
    voltage: string;
    grid: string;
  };
}

declare module '@mui/material/styles' {
  interface Palette extends ConsolePalette {}
  interface PaletteOptions extends ConsolePalette {}
}

const SANS = "'Inter Variable', system-ui, 'Segoe UI', sans-serif";
export const MONO =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', 'JetBrains Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";

const light = {
  primary: { main: '#2f5bd8', dark: '#2448b0', light: '#5e82e8', contrastText: '#ffffff' },
  secondary: { main: '#6b3fa0' },
  error: { main: '#b42318' },
  warning: { main: '#8a5a00' },
  success: { main: '#1a7040' },
  info: { main: '#2f5bd8' },
  background: { default: '#f6f7f9', paper: '#ffffff' },
  text: { primary: '#171a21', secondary: '#545c6b', disabled: '#8a92a0' },
  divider: '#e1e4ea',
  tone: {
    good: { main: '#1a7040', soft: '#e3f4ea' },
    busy: { main: '#2448b0', soft: '#e6ecfc' },
    attention: { main: '#855300', soft: '#fcf0d8' },
    bad: { main: '#b42318', soft: '#fde8e6' },
    reserved: { main: '#6b3fa0', soft: '#f1e9fa' },
    quiet: { main: '#545c6b', soft: '#eceef2' },
  },
  surface: { rail: '#eef0f4', sunken: '#f3f4f7', hover: '#f3f5f9', selected: '#e6ecfc' },
  chart: {
    power: '#2f5bd8',
    energy: '#1a7040',
    soc: '#6b3fa0',
    current: '#a35b00',
    voltage: '#b0306a',
    grid: '#e6e8ed',
  },
};

const dark = {
  primary: { main: '#8fabff', dark: '#6f8ff0', light: '#b3c6ff', contrastText: '#0b1330' },
  secondary: { main: '#c9a6f5' },
  error: { main: '#ff8f85' },
  warning: { main: '#f0b44c' },
  success: { main: '#5fcf91' },
  info: { main: '#8fabff' },
  background: { default: '#101318', paper: '#171b22' },
  text: { primary: '#e8eaf0', secondary: '#a3abba', disabled: '#6c7584' },
  divider: '#2a303b',
  tone: {
    good: { main: '#6bd69b', soft: '#15301f' },
    busy: { main: '#9db6ff', soft: '#1b2746' },
    attention: { main: '#f0b955', soft: '#362a12' },
    bad: { main: '#ff958b', soft: '#3d1b19' },
    reserved: { main: '#c9a6f5', soft: '#2b2140' },
    quiet: { main: '#a3abba', soft: '#242a34' },
  },
  surface: { rail: '#0c0f13', sunken: '#12161c', hover: '#1c212a', selected: '#1f2a47' },
  chart: {
    power: '#8fabff',
    energy: '#6bd69b',
    soc: '#c9a6f5',
    current: '#f0b44c',
    voltage: '#f48fb8',
    grid: '#262c36',
  },
};

/** The one place of colours, type and spacing. Everything else names them. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  spacing: 4,
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: SANS,
    fontSize: 13,
    htmlFontSize: 16,
    h1: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.012em' },
    h2: { fontSize: '0.9375rem', fontWeight: 620, lineHeight: 1.4, letterSpacing: '-0.005em' },
    h3: { fontSize: '0.8125rem', fontWeight: 620, lineHeight: 1.4 },
    body1: { fontSize: '0.8125rem', lineHeight: 1.5, letterSpacing: 0 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5, letterSpacing: 0 },
    caption: { fontSize: '0.75rem', lineHeight: 1.4, letterSpacing: 0 },
    button: { textTransform: 'none', fontWeight: 560, fontSize: '0.8125rem', letterSpacing: 0 },
    overline: {
      fontSize: '0.6875rem',
      fontWeight: 600,
      letterSpacing: '0.04em',
      lineHeight: 1.6,
      textTransform: 'none',
    },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums' },
        '#root': { height: '100vh' },
        ':focus-visible': {
          outline: '2px solid var(--mui-palette-primary-main)',
          outlineOffset: 1,
        },
        'code, pre, kbd': { fontFamily: MONO, fontSize: '0.92em' },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            // Not the customary 0.01 ms: any duration makes a transition of every change of every
            // property, so that sizes read right after a change are those from before it.
            transitionDuration: '0s !important',
            scrollBehavior: 'auto !important',
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      // Without the ripple there is nothing else to show where the focus is.
      styleOverrides: {
        root: {
          '&.Mui-focusVisible': {
            outline: '2px solid var(--mui-palette-primary-main)',
            outlineOffset: 1,
          },
        },
      },
    },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: {
        root: { borderRadius: 6, minHeight: 30, paddingInline: 12, whiteSpace: 'nowrap' },
      },
    },
    MuiIconButton: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: { styleOverrides: { root: { borderRadius: 6 } } },
    MuiTextField: { defaultProps: { size: 'small' } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiSwitch: { defaultProps: { size: 'small' } },
    // The thumb of a switch stands on the left edge of the text around it.
    MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -4 } } },
    MuiCheckbox: { defaultProps: { size: 'small' } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          color: 'var(--mui-palette-text-secondary)',
          '&.Mui-selected': { color: 'var(--mui-palette-text-primary)' },
        },
      },
    },
    MuiTooltip: { defaultProps: { enterDelay: 400, arrow: true } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' }, rounded: { borderRadius: 8 } },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 40,
          paddingInline: 12,
          minWidth: 0,
          // The row of tabs cuts off what stands out.
          '&.Mui-focusVisible': { outlineOffset: -3 },
        },
      },
    },
    MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          paddingBlock: 6,
          paddingInline: '16px 12px',
          borderColor: 'var(--mui-palette-divider)',
          // A row may begin with a th and go on with td, so the type alone does not tell the first cell.
          '* + &': { paddingLeft: 12 },
          '&:last-of-type': { paddingRight: 16 },
        },
        head: {
          fontSize: '0.75rem',
          fontWeight: 560,
          color: 'var(--mui-palette-text-secondary)',
        },
      },
    },
    MuiAlert: {
      styleOverrides: { root: { borderRadius: 8, paddingBlock: 4, alignItems: 'flex-start' } },
    },
  },
});
