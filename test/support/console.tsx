import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configure, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { createCentralSystem } from '../../src/main/core/central-system';
import type { CentralSystem, CentralSystemOptions } from '../../src/main/core/types';
import { createElectronBridge } from '../../src/renderer/src/bridge/electron';
import { NowProvider } from '../../src/renderer/src/components/now';
import { Look } from '../../src/renderer/src/look';
import { ClientProvider, createClient } from '../../src/renderer/src/stores/context';
import { prepareDatabase } from './fresh-database';

// What is waited for passes through SQLite and two batches of events, on machines that may be busy.
configure({ asyncUtilTimeout: 5000 });

export interface ConsoleBench {
  readonly system: CentralSystem;
  /** Shows a part of the console over the running system, as the desktop window does. */
  show(element: ReactNode): RenderResult;
  /** Chooses an entry of the application menu. */
  chooseMenu(id: string): void;
}

/** A whole central system with the console's stores before it, carried as in the desktop window. */
export const startConsole = async (
  options: Partial<CentralSystemOptions> = {},
): Promise<ConsoleBench> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ocpp-central-'));
  await prepareDatabase(join(dataDir, 'ocpp-central.sqlite'));
  const system = await createCentralSystem({
    version: '0.0.0-test',
    host: '127.0.0.1',
    ocppPort: 0,
    httpPort: 0,
    logLevel: 'silent',
    dataDir,
    ...options,
  });
  let choose: (id: string) => void = () => undefined;
  const client = createClient(
    createElectronBridge({
      call: (name, input) => system.call(name as never, input as never, 'desktop'),
      onEvents: (listener) => system.on(listener),
      onMenu: (listener) => {
        choose = listener;
        return () => undefined;
      },
      info: { platform: 'linux', version: '0.0.0-test' },
    }),
  );
  onTestFinished(async () => {
    client.stop();
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    system,
    chooseMenu: (id) => choose(id),
    show: (element) =>
      render(element, {
        wrapper: ({ children }: { children: ReactNode }) => (
          <Look>
            <ClientProvider client={client}>
              <NowProvider>{children}</NowProvider>
            </ClientProvider>
          </Look>
        ),
      }),
  };
};
