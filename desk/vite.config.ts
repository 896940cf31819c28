import { OPERATIONS } from '@motcua/contract/operations';
import { LIGHT } from '@motcua/ui/tokens';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstLoadBudget } from './first-load.ts';

const NAME = '\0contract-paths';
const TEXT = /\.(?:js|css|svg|webmanifest|html)$/;
/** Below this a compressed copy saves no packet. */
const WORTH_BYTES = 1_024;

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [
    contractPaths(),
    react(),
    // at the counter what has not changed is not drawn again: the whole form takes an old computer a sixth of a second
    babel({ include: /\/desk\/screens\/intake\//, presets: [reactCompilerPreset()] }),
    VitePWA({
      // a new version waits until the officer takes it: never in the middle of an intake
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/desk/',
        name: 'Một Cửa – Bàn làm việc',
        short_name: 'Một Cửa',
        description: 'Bàn làm việc của cán bộ một cửa, dùng được cả khi mất mạng.',
        lang: 'vi',
        dir: 'ltr',
        start_url: '/desk/',
        scope: '/desk/',
        display: 'standalone',
        theme_color: LIGHT.primary,
        background_color: LIGHT.surface,
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      includeManifestIcons: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}'],
        // the editor of drawings is of no use without network
        globIgnores: ['**/diagram-*', '**/bpmn-*'],
        navigateFallback: '/desk/index.html',
        navigateFallbackAllowlist: [/^\/desk(?:\/|$)/],
        navigateFallbackDenylist: [/^\/api\//],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        inlineWorkboxRuntime: true,
      },
    }),
    firstLoadBudget((code) => gzipSync(code, { level: 9 }).length),
    preCompressed(join(import.meta.dirname, 'dist')),
  ],
  resolve: { alias: { typebox: fileURLToPath(new URL('shapeless.ts', import.meta.url)) } },
  // the editor of drawings is one library, loaded on its screen only
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 650,
    // the oldest browser of the desk; what it lacks beyond syntax is in older.ts
    target: 'chrome109',
    modulePreload: { polyfill: false },
  },
});

/**
 * The client in the browser needs method and path of each operation, never its shapes: the server checks those. This plugin
 * gives `contract/client` only that much of the list, so that the first view of the desk does not carry the whole contract.
 */
function contractPaths(): Plugin {
  const paths = Object.fromEntries(
    Object.entries(OPERATIONS).map(([id, operation]) => [
      id,
      {
        method: operation.method,
        path: operation.path,
        ...('bytes' in operation ? { bytes: operation.bytes } : {}),
      },
    ]),
  );
  return {
    name: 'contract-paths',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './operations.ts' && importer?.endsWith('/contract/client.ts') === true ? NAME : undefined,
    load: (id) => (id === NAME ? `export const OPERATIONS = ${JSON.stringify(paths)};` : undefined),
  };
}

/** Lays a gzip and a brotli copy beside every built text file: a commune's line carries a third of the bytes, and nobody compresses while somebody waits. */
function preCompressed(folder: string): Plugin {
  return {
    name: 'pre-compressed',
    apply: 'build',
    closeBundle: {
      // after the service worker has been written
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name));
        await Promise.all(
          files.map(async (entry) => {
            const path = join(entry.parentPath, entry.name);
            const bytes = await readFile(path);
            if (bytes.length < WORTH_BYTES) return;
            const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
            await writeFile(`${path}.br`, brotliCompressSync(bytes, options));
            await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
          }),
        );
      },
    },
  };
}
