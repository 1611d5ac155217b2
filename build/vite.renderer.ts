import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { notePackages } from './licences/note-packages.ts';
import { inProject } from './project.ts';

/**
 * The window's bundle. It is served under a strict Content Security Policy by two hosts, so nothing may be written into the
 * page itself: no inline script, style or asset, and every address is relative.
 */
export default defineConfig({
  root: inProject('renderer'),
  envDir: false,
  publicDir: false,
  base: './',
  cacheDir: inProject('node_modules/.cache/vite-renderer'),
  plugins: [react(), notePackages('renderer')],
  build: {
    target: 'chrome140',
    outDir: inProject('out/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // One window opens one local file: there is no network to save.
    chunkSizeWarningLimit: 4_000,
  },
});
