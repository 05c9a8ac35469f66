import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  resolve: {
    alias: {
      $lib: here('./src/lib'),
      $locales: here('../locales'),
    },
  },
  build: {
    // The oldest engine the window is opened in: WebKitGTK 2.50.
    target: 'safari18',
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy forbids `data:` fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: ['..'] },
  },
  test: {
    // Far longer than anything takes: machines that run tests are often busy.
    testTimeout: 30_000,
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    setupFiles: ['src/lib/backend/fake/quiet.ts'],
  },
});
