import { defineConfig } from 'vite'

export default defineConfig({
  base: '/tab/',
  logLevel: 'warn',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Nothing inline: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // Fluent UI marks every module as one for the browser, which here all of them are.
      onLog: (level, log, tell) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log)
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3978' } },
})
