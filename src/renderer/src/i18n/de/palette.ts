import type { palette as english } from '../en/palette';
import type { Translation } from '../translation';

export const palette: Translation<typeof english> = {
  title: 'Befehlspalette',
  search: 'Alles durchsuchen',
  hint: 'Ansicht, Ladestation, Befehl, Einstellung, Tag …',
  results: 'Treffer',
  nothing: 'Nichts passt zu „{{typed}}“.',
  shortcuts: 'Tastenkürzel',
  close: 'Schließen',
  send: '{{action}} senden …',
  filter: 'In den Filter',
  nextPane: 'Zum nächsten Teil des Bildschirms',
  previousPane: 'Zum vorigen Teil des Bildschirms',
  mode: {
    light: 'Helle Farben',
    dark: 'Dunkle Farben',
    system: 'Farben des Systems',
  },
  clock: { local: 'Zeiten in Ortszeit', utc: 'Zeiten in UTC' },
  group: {
    go: 'Gehe zu',
    chargePoint: 'Diese Ladestation',
    screen: 'Diese Ansicht',
    view: 'Ansicht',
    help: 'Hilfe',
    setting: 'Einstellung',
  },
};
