import { common } from './common';
import { frame } from './frame';
import { settings } from './settings';

export const de = { common, frame, settings } as const;
