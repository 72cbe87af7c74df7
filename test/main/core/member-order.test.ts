import { actions } from '@shared/ocpp/actions';
import { describe, expect, test } from 'vitest';
import { orderMembers } from '../../../src/main/core/member-order';

const written = (action: keyof typeof actions, payload: unknown): string =>
  JSON.stringify(orderMembers(actions[action].request, payload));

describe('the members of a CALL', () => {
  test('stand in the order of the OCPP tables, however they were given', () => {
    expect(written('RemoteStartTransaction', { idTag: 'A', connectorId: 1 })).toBe(
      '{"connectorId":1,"idTag":"A"}',
    );
    expect(written('ChangeConfiguration', { value: '1', key: 'A' })).toBe(
      '{"key":"A","value":"1"}',
    );
  });

  test('inner objects and lists of objects are ordered too', () => {
    const ordered = written('SetChargingProfile', {
      csChargingProfiles: {
        chargingSchedule: {
          chargingSchedulePeriod: [{ limit: 16, startPeriod: 0 }],
          chargingRateUnit: 'A',
        },
        chargingProfileKind: 'Relative',
        chargingProfilePurpose: 'TxProfile',
        stackLevel: 0,
        chargingProfileId: 1,
      },
      connectorId: 1,
    });
    expect(ordered).toBe(
      '{"connectorId":1,"csChargingProfiles":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16}]}}}',
    );
  });

  test('unknown members come last and are kept', () => {
    expect(written('Reset', { extra: { b: 1, a: 2 }, type: 'Soft' })).toBe(
      '{"type":"Soft","extra":{"b":1,"a":2}}',
    );
  });

  test.each([[null], ['text'], [7], [[1, 2]]])(
    'a payload that is no object stays: %j',
    (payload) => {
      expect(written('Reset', payload)).toBe(JSON.stringify(payload));
    },
  );

  test('the name __proto__ is a member like any other', () => {
    const payload = JSON.parse('{"__proto__":{"polluted":true},"type":"Soft"}');
    const ordered = orderMembers(actions.Reset.request, payload) as { polluted?: unknown };
    expect(ordered.polluted).toBeUndefined();
    expect(JSON.stringify(ordered)).toBe('{"type":"Soft","__proto__":{"polluted":true}}');
  });
});
