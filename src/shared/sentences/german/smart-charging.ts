import type { Sentences } from '../translator';

/** What the texts have against a charging profile. */
export const smartCharging: Sentences = {
  'recurrencyKind is missing; a Recurring profile is Daily or Weekly.':
    'recurrencyKind fehlt; ein Profil der Art Recurring ist Daily oder Weekly.',
  'startSchedule is missing; a Recurring schedule restarts at the time of day it tells.':
    'startSchedule fehlt; ein Plan der Art Recurring beginnt neu zu der Tageszeit, die es nennt.',
  'validTo {1} is not after validFrom {2}; the profile would never be valid.':
    'validTo {1} liegt nicht nach validFrom {2}; das Profil würde nie gelten.',
  'startPeriod is {1}; it must be later than {2}, where the period before starts.':
    'startPeriod ist {1}; er muss nach {2} liegen, wo der Abschnitt davor beginnt.',
  'limit is {1}; it must be 0 or more.': 'limit ist {1}; erlaubt ist 0 oder mehr.',
  'numberPhases is {1}; it must be 1, 2 or 3.': 'numberPhases ist {1}; erlaubt ist 1, 2 oder 3.',
  'connectorId is {1}; the charge point has 1 to {2}.':
    'connectorId ist {1}; die Ladestation hat 1 bis {2}.',
  'connectorId is {1}; a ChargePointMaxProfile is installed on connector 0 only.':
    'connectorId ist {1}; ein ChargePointMaxProfile wird nur auf Anschluss 0 installiert.',
  'connectorId is 0; a TxProfile is installed on the connector of its transaction.':
    'connectorId ist 0; ein TxProfile wird auf dem Anschluss seines Ladevorgangs installiert.',
  'No transaction runs on connector {1}; a TxProfile needs one.':
    'Auf Anschluss {1} läuft kein Ladevorgang; ein TxProfile braucht einen.',
  'SupportedFeatureProfiles does not name SmartCharging.':
    'SupportedFeatureProfiles nennt SmartCharging nicht.',
  'There are {1} periods; ChargingScheduleMaxPeriods is {2}.':
    'Es sind {1} Abschnitte; ChargingScheduleMaxPeriods ist {2}.',
  'stackLevel is {1}; ChargeProfileMaxStackLevel is {2}.':
    'stackLevel ist {1}; ChargeProfileMaxStackLevel ist {2}.',
  'chargingRateUnit is {1}; ChargingScheduleAllowedChargingRateUnit allows {2}.':
    'chargingRateUnit ist {1}; ChargingScheduleAllowedChargingRateUnit erlaubt {2}.',
  '{1} profiles are installed already; MaxChargingProfilesInstalled is {2}.':
    '{1} Profile sind schon installiert; MaxChargingProfilesInstalled ist {2}.',
};
