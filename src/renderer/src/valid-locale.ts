// Chromium under a POSIX locale (LANG=C) calls its language `en-US@posix`, which Intl refuses with an exception,
// and the chart library asks Intl while it is being loaded. Imported first, so that it finds a language that exists.
try {
  Intl.getCanonicalLocales(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en-US' });
}
