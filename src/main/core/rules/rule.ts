import type { Finding } from '@shared/model/finding';

/** One way in which a charge point can depart from the texts, whoever notices it. */
export interface Rule {
  /** Stable; findings carry it. */
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly clause: string;
  /** Under which the behaviour is known in the tests and in docs/findings.md. */
  readonly labels: readonly string[];
  /** What the charge point does, as a sentence without its subject. */
  readonly title: string;
  readonly meaning: string;
  readonly advice: string;
}
