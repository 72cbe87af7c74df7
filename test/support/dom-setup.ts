import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no media queries. Here none matches: a light screen of one pixel per pixel, where things may move.
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// Testing Library cleans up by itself only where the runner's functions are global; here they are imported.
afterEach(cleanup);
