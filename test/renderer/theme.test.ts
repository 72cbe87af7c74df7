import { describe, expect, test } from 'vitest';
import { type ToneName, theme } from '../../src/renderer/src/theme';

/** Relative luminance of a colour (WCAG 2.2). */
const luminance = (hex: string): number => {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const schemes = ['light', 'dark'] as const;

describe.each(schemes)('the %s scheme', (scheme) => {
  const palette = theme.colorSchemes[scheme]?.palette;
  if (palette === undefined) throw new Error(`the theme has no ${scheme} scheme`);
  const grounds = {
    paper: palette.background.paper,
    page: palette.background.default,
    rail: palette.surface.rail,
    sunken: palette.surface.sunken,
    hover: palette.surface.hover,
  };

  test.each(Object.entries(grounds))('text can be read on %s', (_, ground) => {
    expect(contrast(palette.text.primary, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.text.secondary, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(palette.tone) as ToneName[])('the tone %s can be read', (name) => {
    const { main, soft } = palette.tone[name];
    expect(contrast(main, soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(main, palette.background.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['power', 'energy', 'soc', 'current', 'voltage'] as const)(
    'the line of %s stands out from its ground',
    (name) => {
      expect(contrast(palette.chart[name], palette.background.paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test('the accent can be read as text and carries its own text', () => {
    expect(contrast(palette.primary.main, palette.background.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.primary.main, palette.primary.contrastText)).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});
