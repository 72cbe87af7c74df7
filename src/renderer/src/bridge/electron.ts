import type { MethodInput, MethodName, MethodOutput } from '@shared/api';
import type { EventEnvelope } from '@shared/api/events';
import type { Result } from '@shared/result';
import type { Bridge } from './index';

/** What the preload exposes to the desktop window. */
export interface DesktopApi {
  call(name: string, input: unknown): Promise<unknown>;
  onEvents(listener: (batch: readonly EventEnvelope[]) => void): () => void;
  /** The application menu, where the window has one. */
  readonly onMenu?: (listener: (id: string) => void) => () => void;
  readonly info: { readonly platform: string; readonly version: string };
}

declare global {
  interface Window {
    readonly ocppCentral?: DesktopApi;
  }
}

/** Carries calls and events over the desktop window's preload. */
export const createElectronBridge = (desktop: DesktopApi): Bridge => ({
  kind: 'desktop',
  call: async <N extends MethodName>(name: N, input: MethodInput<N>) => {
    try {
      return (await desktop.call(name, input)) as Result<MethodOutput<N>>;
    } catch (error) {
      return {
        ok: false,
        error: {
          code: 'internal-error',
          message: `The core did not answer: ${error instanceof Error ? error.message : String(error)}`,
        },
      };
    }
  },
  onEvents: (listener) => desktop.onEvents(listener),
  ...(desktop.onMenu === undefined ? {} : { onMenu: desktop.onMenu }),
  onLink: (listener) => {
    listener('open');
    return () => undefined;
  },
});
