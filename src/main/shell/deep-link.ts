/** Registered with the system by electron-builder.yml, and by the app itself where that is the way. */
export const DEEP_LINK_SCHEME = 'ocpp-central';

/** The screens of the console that a link may open; anything else opens the window as it is. */
const screens: ReadonlySet<string> = new Set([
  'charge-points',
  'charge-point',
  'messages',
  'transactions',
  'findings',
  'tags',
  'settings',
]);

const LONGEST_LINK = 1_000;
const MOST_PARTS = 3;

/**
 * The place in the console that a link means: `ocpp-central://charge-point/CP1` is `#/charge-point/CP1`.
 * A link comes from anywhere, so it can lead to a screen and do nothing; undefined where it leads nowhere.
 */
export const placeOfLink = (link: string): string | undefined => {
  if (link.length > LONGEST_LINK || !URL.canParse(link)) return undefined;
  const { protocol, host, pathname } = new URL(link);
  if (protocol !== `${DEEP_LINK_SCHEME}:` || !screens.has(host)) return undefined;
  try {
    const rest = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    return `#/${[host, ...rest].slice(0, MOST_PARTS).map(encodeURIComponent).join('/')}`;
  } catch {
    return undefined; // no valid percent-encoding
  }
};

/** The link among the arguments of a start; systems put it anywhere. */
export const linkAmong = (args: readonly string[]): string | undefined =>
  args.find((argument) => argument.startsWith(`${DEEP_LINK_SCHEME}:`));
