import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import pkg from './package.json' with { type: 'json' };

const at = (path: string) => resolve(import.meta.dirname, path);
const alias = { '@shared': at('src/shared') };

// One bundle serves Electron 45 (Node 24, Chrome 15x) and the older Electron 33 (Node 20.18, Chrome 130).
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig({
  main: {
    plugins: [
      {
        // The pages of Swagger UI are files, which a bundle cannot hold.
        name: 'copy-swagger-ui',
        closeBundle: () =>
          cpSync(at('node_modules/@fastify/swagger-ui/static'), at('out/swagger-ui'), {
            recursive: true,
          }),
      },
    ],
    resolve: { alias },
    build: {
      target: NODE,
      // Only the native package stays outside. Fastify's packages require() modules that exist as ES modules
      // alone, which Node 20.18 cannot do, so they have to be inside.
      externalizeDeps: { include: Object.keys(pkg.dependencies) },
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          headless: at('src/main/headless.ts'),
          'charge-point': at('src/main/charge-point.ts'),
          'database-worker': at('src/main/core/storage/database-worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      target: CHROME,
      minify: true,
      rolldownOptions: { input: at('src/renderer/index.html') },
    },
  },
});
