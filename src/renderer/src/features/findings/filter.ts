import type { MethodInput } from '@shared/api';
import type { Severity } from '@shared/model/finding';

/** What the table shows; an empty text shows all. */
export interface FindingFilter {
  readonly cpId: string;
  readonly code: string;
  readonly severity: Severity | '';
  /** So many hours back. */
  readonly hours: string;
}

export const noFilter: FindingFilter = { cpId: '', code: '', severity: '', hours: '' };

export const isFiltered = (filter: FindingFilter): boolean =>
  Object.values(filter).some((value) => value !== '');

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export const spans = ['1', '24', '168'] as const;

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | '' =>
  values.find((value) => value === text) ?? '';

export const filterOfQuery = (query: Readonly<Record<string, string>>): FindingFilter => ({
  cpId: query.cpId ?? '',
  code: query.code ?? '',
  severity: oneOf(severities, query.severity),
  hours: oneOf(spans, query.hours),
});

export const inputOfFilter = (
  { cpId, code, severity, hours }: FindingFilter,
  now: number,
): MethodInput<'finding.list'> => ({
  ...(cpId === '' ? {} : { cpId }),
  ...(code === '' ? {} : { code }),
  ...(severity === '' ? {} : { severity }),
  ...(hours === '' ? {} : { since: new Date(now - Number(hours) * 3_600_000).toISOString() }),
});
