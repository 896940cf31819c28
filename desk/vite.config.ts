import { LIGHT } from '@motcua/ui/tokens';
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contractPaths } from './build/contract-paths.ts';
import { preCompressed } from './build/pre-compressed.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [
    contractPaths(),
    react(),
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
    preCompressed(join(import.meta.dirname, 'dist')),
  ],
  resolve: { alias: { typebox: fileURLToPath(new URL('shapeless.ts', import.meta.url)) } },
  // the editor of drawings is one library, loaded on its screen only
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 650 },
});
