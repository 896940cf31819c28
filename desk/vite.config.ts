import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  resolve: { alias: { typebox: fileURLToPath(new URL('shapeless.ts', import.meta.url)) } },
  // the editor of drawings is one library, loaded on its screen only
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 650 },
});
