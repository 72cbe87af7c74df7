/**
 * Every text of the console. One file per feature and language; `en` says which keys there are, `de` has
 * to have the same. A component says `const { t, format } = useTexts()`, a plain function is given `t`.
 * A text with elements inside is a `<Trans t={t} i18nKey="…" components={{ code: <code /> }} />`.
 */
export { Trans } from 'react-i18next';
export type { TextKey, Translate } from './catalogue';
export { type ClockZone, clockZones } from './clocks';
export { type Format, NOTHING } from './format';
export { type Language, type LanguageChoice, languages } from './languages';
export { settingTextIn } from './setting-texts';
export { type Texts, TextsProvider, textsOf, useClock, useLanguage, useTexts } from './texts';
