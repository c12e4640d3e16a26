/**
 * Builds the desk: `vite build` makes both halves, first the client (hashed assets and their manifest in
 * dist/web/client), then what the server renders with (dist/web/server/entry.js, whole in itself). Nothing is inlined
 * into the page, so that the content security policy can forbid inline scripts.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './src/web/build/compress-assets.ts';
import { reactAriaLanguages } from './src/web/build/react-aria-languages.ts';

// How long each part of the build took is nothing that whoever starts a node should read.
const checks = { bundlerTimings: false };

export default defineConfig({
  appType: 'custom',
  plugins: [reactAriaLanguages(), react(), compressAssets()],
  builder: {},
  build: { target: 'es2022', emptyOutDir: true },
  environments: {
    client: {
      build: {
        outDir: 'dist/web/client',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          checks,
          // Light pages have a script of their own, which knows nothing of the desk; so has a page that is not alive yet.
          input: ['src/web/render/client.tsx', 'src/web/light/light.ts', 'src/web/early/early.ts'],
          // A door that lists many names (parts/index.ts) must not bring all of them where one is wanted.
          output: {
            codeSplitting: {
              groups: [
                // What every page needs, and what changes only with a release of the library.
                {
                  name: 'react',
                  test: /node_modules\/(react|react-dom|scheduler|wouter|@tanstack\/(react-)?query[^/]*)\//,
                  priority: 3,
                },
                // Small parts that several pages share come in one file, not in thirty.
                {
                  name: 'desk',
                  test: /\/src\/(web\/(data|words|parts|commitments|frame)|i18n|base)\//,
                  minShareCount: 4,
                  priority: 2,
                },
              ],
            },
          },
          treeshake: { moduleSideEffects: [{ test: /\/src\/.*\.tsx?$/, sideEffects: false }] },
        },
      },
    },
    ssr: {
      // Bundled whole: the server starts without reading a thousand small files.
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ssr: true,
        outDir: 'dist/web/server',
        rolldownOptions: {
          checks,
          input: { entry: 'src/web/render/server.tsx' },
          output: { entryFileNames: '[name].js', format: 'es', codeSplitting: false },
        },
      },
    },
  },
});
