// What the console and the application menu both offer. The console runs the entries; the menu and the tray
// show them and send their ids, so that menu, palette and shortcut sheet cannot disagree.

export type MenuLanguage = 'en' | 'de';

export interface MenuEntry {
  readonly id: string;
  readonly menu: 'go' | 'view' | 'help';
  /** The shell has no catalogue, so these words stand here; the console's own are held equal by a test. */
  readonly title: Readonly<Record<MenuLanguage, string>>;
  /** As people write them; Ctrl is Command on a Mac. The first is the one that is shown. */
  readonly keys: readonly string[];
  /** Also offered by the tray. */
  readonly tray?: true;
}

export const menuEntries = [
  {
    id: 'go.charge-points',
    menu: 'go',
    title: { en: 'Charge Points', de: 'Ladestationen' },
    keys: ['Ctrl+1'],
    tray: true,
  },
  {
    id: 'go.messages',
    menu: 'go',
    title: { en: 'Messages', de: 'Nachrichten' },
    keys: ['Ctrl+2'],
    tray: true,
  },
  {
    id: 'go.transactions',
    menu: 'go',
    title: { en: 'Transactions', de: 'Ladevorgänge' },
    keys: ['Ctrl+3'],
    tray: true,
  },
  {
    id: 'go.findings',
    menu: 'go',
    title: { en: 'Findings', de: 'Auffälligkeiten' },
    keys: ['Ctrl+6'],
  },
  { id: 'go.tags', menu: 'go', title: { en: 'Tags', de: 'Tags' }, keys: ['Ctrl+4'] },
  {
    id: 'go.reservations',
    menu: 'go',
    title: { en: 'Reservations', de: 'Reservierungen' },
    keys: ['Ctrl+7'],
  },
  {
    id: 'go.smart-charging',
    menu: 'go',
    title: { en: 'Smart charging', de: 'Lastmanagement' },
    keys: ['Ctrl+8'],
  },
  { id: 'go.depot', menu: 'go', title: { en: 'Depot', de: 'Depot' }, keys: [] },
  {
    id: 'go.security',
    menu: 'go',
    title: { en: 'Security', de: 'Sicherheit' },
    keys: [],
  },
  {
    id: 'go.data-transfer',
    menu: 'go',
    title: { en: 'Data transfer', de: 'Data Transfer' },
    keys: [],
  },
  { id: 'go.files', menu: 'go', title: { en: 'Files', de: 'Dateien' }, keys: ['Ctrl+9'] },
  {
    id: 'go.sites',
    menu: 'go',
    title: { en: 'Site limits', de: 'Standortlimits' },
    keys: [],
  },
  {
    id: 'go.configuration',
    menu: 'go',
    title: { en: 'Configuration', de: 'Konfiguration' },
    keys: [],
  },
  {
    id: 'go.settings',
    menu: 'go',
    title: { en: 'Settings', de: 'Einstellungen' },
    keys: ['Ctrl+,', 'Ctrl+5'],
    tray: true,
  },
  {
    id: 'palette',
    menu: 'view',
    title: { en: 'Command palette', de: 'Befehlspalette' },
    keys: ['Ctrl+K'],
  },
  {
    id: 'shortcuts',
    menu: 'help',
    title: { en: 'Keyboard shortcuts', de: 'Tastenkürzel' },
    keys: ['?'],
  },
] as const satisfies readonly MenuEntry[];

export type MenuEntryId = (typeof menuEntries)[number]['id'];

/** The titles of the menus that hold the entries. */
export const menuTitles: Readonly<Record<MenuEntry['menu'], MenuEntry['title']>> = {
  go: { en: 'Go', de: 'Gehe zu' },
  view: { en: 'View', de: 'Ansicht' },
  help: { en: 'Help', de: 'Hilfe' },
};
