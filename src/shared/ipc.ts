/** The two channels between the desktop window and the core: one to call, one for events. */
export const CALL_CHANNEL = 'ocpp-central:call';
export const EVENT_CHANNEL = 'ocpp-central:events';
