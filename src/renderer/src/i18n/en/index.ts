import { common } from './common';
import { frame } from './frame';
import { settings } from './settings';

export const en = { common, frame, settings } as const;
