/**
 * Builds the desk: `vite build` makes both halves, first the client (hashed assets and their manifest in
 * dist/web/client), then what the server renders with (dist/web/server/entry.js, whole in itself). Nothing is inlined
 * into the page, so that the content security policy can forbid inline scripts.
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { reactAriaLanguages } from './src/web/build/react-aria-languages.ts';

export default defineConfig({
  appType: 'custom',
  plugins: [reactAriaLanguages(), react()],
  builder: {},
  build: { target: 'es2022', emptyOutDir: true },
  environments: {
    client: {
      build: {
        outDir: 'dist/web/client',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: 'src/web/render/client.tsx' },
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
          input: { entry: 'src/web/render/server.tsx' },
          output: { entryFileNames: '[name].js', format: 'es' },
        },
      },
    },
  },
});
