import { AppError } from '@shared/result';

/** The epoch milliseconds of a time in an input; `pointer` is the member it came in. */
export const readInstant = <T extends string | null | undefined>(
  text: T,
  pointer: string,
): T extends string ? number : T => {
  type Read = T extends string ? number : T;
  if (text === undefined || text === null) return text as unknown as Read;
  const at = Date.parse(text);
  if (Number.isSafeInteger(at)) return at as Read;
  const message = `"${text}" is not a time; write it like 2026-01-31T12:00:00Z.`;
  throw new AppError('invalid-input', message, [{ pointer, message }]);
};

/** The members `from` and `to` of a filter. */
export const readPeriod = (input: { from?: string | undefined; to?: string | undefined }) => ({
  from: readInstant(input.from, '/from'),
  to: readInstant(input.to, '/to'),
});
