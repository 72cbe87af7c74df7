/** The scheme and host of the page in the window; served by protocol.ts out of the app itself. */
export const APP_SCHEME = 'app';
const APP_HOST = 'ocpp-central';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * Whether a page is ours: it came from the app itself, or from the development server where one is given.
 * Compared by parts, because `URL.origin` is "null" for schemes that Node does not know.
 */
export const isOurPage = (url: string, developmentUrl: string | undefined): boolean => {
  if (!URL.canParse(url)) return false;
  const page = new URL(url);
  const ours = new URL(developmentUrl ?? APP_URL);
  return page.protocol === ours.protocol && page.host === ours.host;
};
