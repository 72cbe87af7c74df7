import { describe, expect, test } from 'vitest';
import {
  home,
  hrefOfPlace,
  type Place,
  placeOfRoute,
} from '../../../../src/renderer/src/features/messages/place';
import { parseRoute } from '../../../../src/renderer/src/route';

const placeOf = (href: string): Place => placeOfRoute(parseRoute(href));

describe('the address of the inspector', () => {
  test('keeps all of what is shown', () => {
    const place: Place = {
      filter: 'cp:"CP/1 ä" -action:Heartbeat "a b"',
      mode: 'highlight',
      shape: 'frames',
      trace: 3,
      id: 42,
    };
    expect(placeOf(hrefOfPlace(place))).toEqual(place);
    expect(hrefOfPlace(home)).toBe('#/messages');
    expect(placeOf('#/messages')).toEqual(home);
  });

  test.each([
    ['#/messages?cpId=CP1', 'cp:CP1'],
    ['#/messages?cpId=CP 1&action=Heartbeat', 'cp:"CP 1" action:Heartbeat'],
    ['#/messages?sender=centralSystem&error=true', 'dir:out is:error'],
    ['#/messages?from=2026-01-31T12:00:00Z&to=yesterday', 'after:2026-01-31T12:00:00.000Z'],
  ])('a link that says %s means the filter %s', (href, filter) => {
    expect(placeOf(href).filter).toBe(filter);
  });

  test('a message or trace that is no number is none', () => {
    expect(placeOf('#/messages/abc?trace=x')).toEqual(home);
  });
});
