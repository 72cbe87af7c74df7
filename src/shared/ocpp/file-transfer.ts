import { Type } from 'typebox';
import { integer } from './types';

/** Attempts after the first one (errata 3.50). */
export const retries = integer({
  description: 'How many further attempts to make; the charge point decides when left out.',
  examples: [3],
});

export const retryInterval = integer({
  description: 'Seconds between two attempts; the charge point decides when left out.',
  examples: [60],
});

/** Ties the status notifications to the request that started the transfer. */
export const requestId = integer({
  description: 'A number of your choice; the status notifications that follow carry it.',
  default: 1,
});

/** The longer location of the security extension, a plain string there (OCPP 1.6 Security §6.9). */
export const location512 = (description: string, example: string) =>
  Type.String({ description, examples: [example], maxLength: 512 });

/** A file name the charge point has chosen. */
export const fileName = Type.String({
  maxLength: 255,
  description: 'The name of the file that will be sent; left out where there is none.',
});
