import { readFileSync, writeFileSync } from 'node:fs';
import { type Rectangle, screen } from 'electron';

export interface WindowState {
  readonly bounds: Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'>;
  readonly maximized: boolean;
}

const FIRST: WindowState = { bounds: { width: 1280, height: 820 }, maximized: false };
/** So much of a window must be on some display for its owner to get hold of it. */
const GRASP = 100;

const isRectangle = (value: unknown): value is Rectangle =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((key) =>
    Number.isInteger((value as Record<string, unknown>)[key]),
  );

/** Displays come and go between two starts. */
const isReachable = ({ x, y, width }: Rectangle): boolean =>
  screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + width >= workArea.x + GRASP &&
        x <= workArea.x + workArea.width - GRASP &&
        y >= workArea.y &&
        y <= workArea.y + workArea.height - GRASP,
    );

/** Where the window was last time; a first start, an unreadable file or a vanished display give the default. */
export const readWindowState = (file: string): WindowState => {
  let state: { bounds?: unknown; maximized?: unknown };
  try {
    state = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return FIRST;
  }
  const { bounds } = state;
  if (!isRectangle(bounds)) return FIRST;
  const { width, height } = bounds;
  return {
    bounds: isReachable(bounds) ? bounds : { width, height },
    maximized: state.maximized === true,
  };
};

export const writeWindowState = (file: string, state: WindowState): void => {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch (error) {
    // A full disk must not keep the window from closing; it opens in its default place next time.
    console.error(`The window's place was not saved: ${String(error)}`);
  }
};
