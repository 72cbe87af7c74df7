import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import type { EventEnvelope } from '@shared/api/events';
import type { Result } from '@shared/result';

/** Whether events reach this window: `unauthorized` asks for the token, `lost` tries again by itself. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'unauthorized';

/** The one way to the core; what carries it (IPC or REST and SSE) is nobody else's business. */
export interface Bridge {
  readonly kind: 'desktop' | 'web';
  /** Never rejects: a carrier that fails answers with a failure as well. */
  call<N extends MethodName>(name: N, input: MethodInput<N>): Promise<Result<MethodOutput<N>>>;
  /** Events in their order; returns how to stop listening. */
  onEvents(listener: (batch: readonly EventEnvelope[]) => void): () => void;
  /** The state of the event carrier, told at once and at every change. */
  onLink(listener: (state: LinkState) => void): () => void;
  /** Entries of the application menu that were chosen, by their id; only the desktop window has one. */
  readonly onMenu?: (listener: (id: string) => void) => () => void;
  /** Gives the bearer token that REST asked for; only the web carrier has one. */
  readonly setToken?: (token: string) => void;
}
