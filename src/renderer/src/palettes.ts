import type { PaletteOptions } from '@mui/material/styles';

/** The colours of a state: its word and icon, and the soft ground of a chip. */
export interface Tone {
  main: string;
  soft: string;
}

export type ToneName = 'good' | 'busy' | 'attention' | 'bad' | 'reserved' | 'quiet';

interface ConsolePalette {
  tone: Record<ToneName, Tone>;
  /** Grounds beyond paper: the rail, a row under the pointer, a code block; and lines beyond the divider. */
  surface: {
    rail: string;
    sunken: string;
    hover: string;
    selected: string;
    /** Around what is typed into or switched. */
    outline: string;
    /** Around a chip: drawn only where its soft ground alone says too little. */
    edge: string;
  };
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

type ConsoleColors = Required<
  Pick<
    PaletteOptions,
    | 'primary'
    | 'secondary'
    | 'error'
    | 'warning'
    | 'success'
    | 'info'
    | 'background'
    | 'text'
    | 'divider'
    | keyof ConsolePalette
  >
>;

const light: ConsoleColors = {
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
  surface: {
    rail: '#eef0f4',
    sunken: '#f3f4f7',
    hover: '#f3f5f9',
    selected: '#e6ecfc',
    outline: '#7f8795',
    edge: 'transparent',
  },
  chart: {
    power: '#2f5bd8',
    energy: '#1a7040',
    soc: '#6b3fa0',
    current: '#a35b00',
    voltage: '#b0306a',
    grid: '#e6e8ed',
  },
};

const dark: ConsoleColors = {
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
  surface: {
    rail: '#0c0f13',
    sunken: '#12161c',
    hover: '#1c212a',
    selected: '#1f2a47',
    outline: '#747d8d',
    edge: 'transparent',
  },
  chart: {
    power: '#8fabff',
    energy: '#6bd69b',
    soc: '#c9a6f5',
    current: '#f0b44c',
    voltage: '#f48fb8',
    grid: '#262c36',
  },
};

/** For who needs more contrast: every text 7:1, every line that means something 4.5:1. */
const lightContrast: ConsoleColors = {
  primary: { main: '#16348f', dark: '#0d2468', light: '#2448b0', contrastText: '#ffffff' },
  secondary: { main: '#4b2180' },
  error: { main: '#8c1610' },
  warning: { main: '#573600' },
  success: { main: '#0b4a28' },
  info: { main: '#16348f' },
  background: { default: '#ffffff', paper: '#ffffff' },
  text: { primary: '#000000', secondary: '#22262e', disabled: '#565c66' },
  divider: '#595f69',
  tone: {
    good: { main: '#0b4a28', soft: '#e3f4ea' },
    busy: { main: '#16348f', soft: '#e6ecfc' },
    attention: { main: '#573600', soft: '#fcf0d8' },
    bad: { main: '#8c1610', soft: '#fde8e6' },
    reserved: { main: '#4b2180', soft: '#f1e9fa' },
    quiet: { main: '#333a47', soft: '#eceef2' },
  },
  surface: {
    rail: '#ffffff',
    sunken: '#f6f7f9',
    hover: '#eceef2',
    selected: '#dbe4ff',
    outline: '#22262e',
    edge: 'currentcolor',
  },
  chart: {
    power: '#16348f',
    energy: '#0b4a28',
    soc: '#4b2180',
    current: '#6e3c00',
    voltage: '#7d1546',
    grid: '#b4b9c2',
  },
};

const darkContrast: ConsoleColors = {
  primary: { main: '#bccdff', dark: '#94aefc', light: '#d6e0ff', contrastText: '#000000' },
  secondary: { main: '#dcc2ff' },
  error: { main: '#ffb3ac' },
  warning: { main: '#ffd07a' },
  success: { main: '#8aeab4' },
  info: { main: '#bccdff' },
  background: { default: '#000000', paper: '#000000' },
  text: { primary: '#ffffff', secondary: '#e2e5ea', disabled: '#a2a9b5' },
  divider: '#9aa2b0',
  tone: {
    good: { main: '#8aeab4', soft: '#04140b' },
    busy: { main: '#bccdff', soft: '#0a1124' },
    attention: { main: '#ffd07a', soft: '#1c1403' },
    bad: { main: '#ffb3ac', soft: '#1f0807' },
    reserved: { main: '#dcc2ff', soft: '#140a22' },
    quiet: { main: '#d5dae3', soft: '#14171c' },
  },
  surface: {
    rail: '#000000',
    sunken: '#101318',
    hover: '#1c212a',
    selected: '#22315c',
    outline: '#e2e5ea',
    edge: 'currentcolor',
  },
  chart: {
    power: '#bccdff',
    energy: '#8aeab4',
    soc: '#dcc2ff',
    current: '#ffd07a',
    voltage: '#ffb0d2',
    grid: '#4a5160',
  },
};

/** The colours of the console, in usual contrast and in high contrast. */
export const palettes = {
  standard: { light, dark },
  high: { light: lightContrast, dark: darkContrast },
} as const;
