import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Appearance } from '../../../../src/renderer/src/features/settings/appearance';
import { useTexts } from '../../../../src/renderer/src/i18n';
import { Look } from '../../../../src/renderer/src/look';

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

const show = () =>
  render(
    <Look>
      <Appearance />
    </Look>,
  );

const choose = async (group: string, choice: string): Promise<void> => {
  const buttons = within(screen.getByRole('group', { name: group }));
  await userEvent.click(buttons.getByRole('button', { name: choice }));
};

const divider = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue('--mui-palette-divider');

describe('the appearance of a window', () => {
  test('speaks another language at once and remembers it', async () => {
    show();
    await choose('Language', 'Deutsch');
    expect(screen.getByRole('heading', { name: 'Darstellung' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
    expect(localStorage.getItem('ocpp-central.language')).toBe('de');
    await choose('Sprache', 'English');
    expect(screen.getByRole('heading', { name: 'Appearance' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  test('begins in the language that was chosen last', () => {
    localStorage.setItem('ocpp-central.language', 'de');
    show();
    expect(screen.getByRole('group', { name: 'Sprache' })).toBeTruthy();
  });

  test('follows the system, also when that changes', async () => {
    const preferred = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'en']);
    show();
    expect(screen.getByRole('group', { name: 'Sprache' })).toBeTruthy();
    preferred.mockReturnValue(['en-GB']);
    window.dispatchEvent(new Event('languagechange'));
    expect(await screen.findByRole('group', { name: 'Language' })).toBeTruthy();
  });

  test('takes a language it does not know as the choice of the system', () => {
    localStorage.setItem('ocpp-central.language', 'tlh');
    show();
    expect(screen.getByRole('group', { name: 'Language' })).toBeTruthy();
  });

  test('tells moments in UTC at once and remembers it', async () => {
    const At = () => useTexts().format.instant('2026-01-31T12:05:09.000Z');
    render(
      <Look>
        <Appearance />
        <At />
      </Look>,
    );
    await choose('Times', 'UTC');
    expect(screen.getByText('2026-01-31 12:05:09Z')).toBeTruthy();
    expect(localStorage.getItem('ocpp-central.clock')).toBe('utc');
    await choose('Times', 'Local time');
    expect(screen.queryByText('2026-01-31 12:05:09Z')).toBeNull();
    expect(localStorage.getItem('ocpp-central.clock')).toBeNull();
  });

  test('gains contrast at once and remembers it', async () => {
    show();
    const usual = divider();
    await choose('Contrast', 'High');
    expect(divider()).not.toBe(usual);
    expect(localStorage.getItem('ocpp-central.contrast')).toBe('high');
    await choose('Contrast', 'System');
    expect(divider()).toBe(usual);
    expect(localStorage.getItem('ocpp-central.contrast')).toBeNull();
  });

  test.each([
    ['a system that prefers more contrast is followed', '(prefers-contrast: more)', null, true],
    ['usual contrast can be kept all the same', '(prefers-contrast: more)', 'standard', false],
    ['forced colours always get lines', '(forced-colors: active)', 'standard', true],
  ])('%s', (_, query, stored, high) => {
    const { unmount } = show();
    const usual = divider();
    unmount();
    if (stored !== null) localStorage.setItem('ocpp-central.contrast', stored);
    const { matchMedia } = window;
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(matchMedia(media), { matches: media === query }),
    );
    show();
    expect(divider() !== usual).toBe(high);
  });
});
