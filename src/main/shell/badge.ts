import { app, type BrowserWindow, nativeImage } from 'electron';

const SIZE = 16;
/** Blue, green, red, alpha: the red of the console's faults. */
const RED = [35, 36, 180, 255] as const;

/** A red disc, for systems whose badge is a picture. */
const disc = () => {
  const bitmap = Buffer.alloc(SIZE * SIZE * 4);
  const middle = (SIZE - 1) / 2;
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      if (Math.hypot(x - middle, y - middle) <= middle) bitmap.set(RED, (y * SIZE + x) * 4);
    }
  }
  return nativeImage.createFromBitmap(bitmap, { width: SIZE, height: SIZE });
};

/** Shows at the program's icon how many charge points have a fault; nothing where the system has no such place. */
export const showBadge = (
  faults: number,
  description: string,
  window: BrowserWindow | undefined,
): void => {
  if (process.platform === 'win32') {
    window?.setOverlayIcon(faults === 0 ? null : disc(), faults === 0 ? '' : description);
  } else {
    app.setBadgeCount(faults);
  }
};
