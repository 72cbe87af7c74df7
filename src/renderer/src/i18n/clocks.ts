/** In which time moments are told: in that of this computer, or in UTC as the wire has it. */
export const clockZones = ['local', 'utc'] as const;
export type ClockZone = (typeof clockZones)[number];

const STORED_AS = 'ocpp-central.clock';

export const storedZone = (): ClockZone =>
  localStorage.getItem(STORED_AS) === 'utc' ? 'utc' : 'local';

export const storeZone = (zone: ClockZone): void => {
  if (zone === 'local') localStorage.removeItem(STORED_AS);
  else localStorage.setItem(STORED_AS, zone);
};
