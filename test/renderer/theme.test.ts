import { describe, expect, test } from 'vitest';
import { type ToneName, themeOf } from '../../src/renderer/src/theme';

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

const [standard, high] = [themeOf('standard', 'en'), themeOf('high', 'en')];

const looks = [
  { look: 'light', theme: standard, scheme: 'light', text: 4.5, line: 3 },
  { look: 'dark', theme: standard, scheme: 'dark', text: 4.5, line: 3 },
  { look: 'light, high contrast', theme: high, scheme: 'light', text: 7, line: 4.5 },
  { look: 'dark, high contrast', theme: high, scheme: 'dark', text: 7, line: 4.5 },
] as const;

describe.each(looks)('$look', ({ theme, scheme, text, line }) => {
  const palette = theme.colorSchemes[scheme]?.palette;
  if (palette === undefined) throw new Error(`the theme has no ${scheme} scheme`);
  const grounds = {
    paper: palette.background.paper,
    page: palette.background.default,
    rail: palette.surface.rail,
    sunken: palette.surface.sunken,
    hover: palette.surface.hover,
    selected: palette.surface.selected,
  };

  test.each(Object.entries(grounds))('text can be read on %s', (_, ground) => {
    expect(contrast(palette.text.primary, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.text.secondary, ground)).toBeGreaterThanOrEqual(text);
  });

  test.each(Object.keys(palette.tone) as ToneName[])('the tone %s can be read', (name) => {
    const { main, soft } = palette.tone[name];
    expect(contrast(main, soft)).toBeGreaterThanOrEqual(text);
    expect(contrast(main, palette.background.paper)).toBeGreaterThanOrEqual(text);
    expect(contrast(main, palette.surface.rail)).toBeGreaterThanOrEqual(text);
  });

  test.each(['error', 'warning', 'success', 'info'] as const)('%s can be read', (name) => {
    expect(contrast(palette[name].main, palette.background.paper)).toBeGreaterThanOrEqual(text);
  });

  test.each(['power', 'energy', 'soc', 'current', 'voltage'] as const)(
    'the line of %s stands out from its ground',
    (name) => {
      expect(contrast(palette.chart[name], palette.background.paper)).toBeGreaterThanOrEqual(line);
    },
  );

  test('what is typed into and what has the focus stands out from its ground', () => {
    for (const ground of [palette.background.paper, palette.surface.sunken]) {
      expect(contrast(palette.surface.outline, ground)).toBeGreaterThanOrEqual(line);
      expect(contrast(palette.primary.main, ground)).toBeGreaterThanOrEqual(line);
    }
  });

  test('the accent can be read as text and carries its own text', () => {
    expect(contrast(palette.primary.main, palette.background.paper)).toBeGreaterThanOrEqual(text);
    expect(contrast(palette.primary.main, palette.primary.contrastText)).toBeGreaterThanOrEqual(
      text,
    );
  });
});

test('in high contrast panels and chips have lines that can be seen', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const palette = high.colorSchemes[scheme]?.palette;
    if (palette === undefined) throw new Error(`the theme has no ${scheme} scheme`);
    expect(contrast(palette.divider, palette.background.paper)).toBeGreaterThanOrEqual(4.5);
    expect(palette.surface.edge).toBe('currentcolor');
  }
});
