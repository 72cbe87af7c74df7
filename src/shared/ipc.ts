/** The two channels between the desktop window and the core: one to call, one for events. */
export const CALL_CHANNEL = 'ocpp-central:call';
export const EVENT_CHANNEL = 'ocpp-central:events';
/** From the application menu and the tray to the window: the id of the entry (shared/menu.ts) that was chosen. */
export const MENU_CHANNEL = 'ocpp-central:menu';
