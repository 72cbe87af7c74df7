import type { findingMethods } from '@shared/api/finding';
import { AppError } from '@shared/result';
import type { Implements } from '../context';
import { ruleOf } from '../findings';
import { rules } from '../rules';
import { listSummaries } from '../storage/finding-summaries';
import { findFinding, listFindings, toFinding } from '../storage/findings';
import { knownStation } from './known';

export const findingImplementation = {
  'finding.list': (core, { cpId, since, ...input }) =>
    listFindings(
      core.storage,
      {
        chargePointId: cpId,
        code: input.code,
        severity: input.severity,
        since: since === undefined ? undefined : Date.parse(since),
      },
      input,
    ),

  'finding.get': (core, { findingId }) => {
    const row = findFinding(core.storage, findingId);
    if (row === undefined) {
      throw new AppError(
        'not-found',
        `No finding ${findingId} is recorded; it was never there or is older than what is kept.`,
      );
    }
    return toFinding(row);
  },

  'finding.summary': (core, { cpId }) => {
    knownStation(core, cpId);
    return {
      items: listSummaries(core.storage, cpId).map((summary) => ({
        ...summary,
        title: ruleOf(summary.code)?.title ?? summary.code,
      })),
    };
  },

  'finding.rules': () => ({
    items: rules.map(({ code, severity, clause, labels, title, meaning, advice }) => ({
      code,
      severity,
      clause,
      labels: [...labels],
      title,
      meaning,
      advice,
    })),
  }),
} satisfies Implements<typeof findingMethods>;
