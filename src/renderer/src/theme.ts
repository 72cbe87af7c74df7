import { deDE as materialGerman } from '@mui/material/locale';
import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import { deDE as dataGridGerman } from '@mui/x-data-grid/locales';
import type { Contrast } from './contrast';
import type { Language } from './i18n';
import { palettes } from './palettes';

export type { ToneName } from './palettes';

const SANS = "'Inter Variable', system-ui, 'Segoe UI', sans-serif";
export const MONO =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', 'JetBrains Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";

const options: ThemeOptions = {
  cssVariables: { colorSchemeSelector: 'data' },
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
    MuiInputBase: {
      styleOverrides: {
        input: {
          '&::placeholder': { color: 'var(--mui-palette-text-secondary)', opacity: 0.85 },
        },
      },
    },
    // What a field says is read also while it cannot be used.
    MuiFormHelperText: {
      styleOverrides: {
        root: { '&.Mui-disabled': { color: 'var(--mui-palette-text-secondary)' } },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { borderRadius: 6 },
        notchedOutline: { borderColor: 'var(--mui-palette-surface-outline)' },
      },
    },
    MuiTextField: { defaultProps: { size: 'small' } },
    // Its list floats above what may be as white as itself.
    MuiAutocomplete: { styleOverrides: { paper: { boxShadow: 'var(--mui-shadows-8)' } } },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiSwitch: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        track: { backgroundColor: 'var(--mui-palette-surface-outline)', opacity: 1 },
      },
    },
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
          paddingInline: 9,
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
};

/** Where the system paints grounds away, its own colours of a selection still stand for one. */
const IN_FORCED_COLORS_HIGHLIGHT = {
  '@media (forced-colors: active)': {
    forcedColorAdjust: 'none',
    backgroundColor: 'Highlight',
    color: 'HighlightText',
  },
} as const;

/** What lies above the screen has no shade of its own then, so it gets an edge. */
const FLOATING = { border: '2px solid var(--mui-palette-text-primary)' } as const;

/** What high contrast changes beyond the colours: lines instead of shades, and a bolder focus. */
const highContrast: ThemeOptions = {
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': {
          outline: '3px solid var(--mui-palette-primary-main)',
          outlineOffset: 2,
        },
        '[role=row][aria-selected=true], [role=option][aria-selected=true], [role=treeitem][aria-selected=true]:focus':
          {
            outline: '2px solid var(--mui-palette-primary-main)',
            outlineOffset: -2,
          },
        'a[aria-current=page]': {
          outline: '2px solid var(--mui-palette-text-primary)',
          outlineOffset: -2,
        },
      },
    },
    MuiButton: {
      styleOverrides: {
        outlined: { borderColor: 'currentcolor' },
        // Seen where the system paints grounds away.
        contained: { border: '1px solid transparent' },
        text: { fontWeight: 650 },
      },
    },
    MuiLink: { styleOverrides: { root: { textDecoration: 'underline' } } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          color: 'var(--mui-palette-text-primary)',
          '&.Mui-selected, &.Mui-selected:hover': {
            color: 'var(--mui-palette-background-paper)',
            backgroundColor: 'var(--mui-palette-text-primary)',
            ...IN_FORCED_COLORS_HIGHLIGHT,
          },
        },
      },
    },
    MuiSwitch: {
      styleOverrides: {
        switchBase: {
          color: 'var(--mui-palette-text-primary)',
          '&.Mui-checked + .MuiSwitch-track': {
            opacity: 1,
            backgroundColor: 'var(--mui-palette-surface-selected)',
          },
        },
        track: {
          opacity: 1,
          backgroundColor: 'transparent',
          border: '1px solid var(--mui-palette-surface-outline)',
        },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: { '&:not(.Mui-disabled)': { color: 'var(--mui-palette-text-primary)' } },
      },
    },
    MuiSelect: { styleOverrides: { icon: { color: 'var(--mui-palette-text-primary)' } } },
    MuiInputBase: { styleOverrides: { input: { '&::placeholder': { opacity: 1 } } } },
    MuiTabs: { styleOverrides: { indicator: { height: 4, ...IN_FORCED_COLORS_HIGHLIGHT } } },
    MuiDialog: { styleOverrides: { paper: FLOATING } },
    MuiDrawer: { styleOverrides: { paper: FLOATING } },
    MuiPopover: { styleOverrides: { paper: FLOATING } },
    MuiAutocomplete: { styleOverrides: { paper: FLOATING } },
    MuiChip: { styleOverrides: { outlined: { borderColor: 'currentcolor' } } },
    MuiTooltip: { styleOverrides: { tooltip: { border: '1px solid currentcolor' } } },
    MuiSkeleton: { styleOverrides: { root: { border: '1px solid var(--mui-palette-divider)' } } },
  },
};

const dictionaries: Readonly<Record<Language, readonly object[]>> = {
  en: [],
  de: [materialGerman, dataGridGerman],
};

/** The one place of type, spacing and the look of controls; the colours come from the palettes. */
export const themeOf = (contrast: Contrast, language: Language): Theme => {
  const { light, dark } = palettes[contrast];
  return createTheme(
    { ...options, colorSchemes: { light: { palette: light }, dark: { palette: dark } } },
    contrast === 'high' ? highContrast : {},
    ...dictionaries[language],
  );
};
