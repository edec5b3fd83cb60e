import { enableCompileCache } from 'node:module'

// Compiled code is kept between starts: it halves the time until the first answer. This one file is JavaScript
// because it is read before the cache is there, and for a single TypeScript file Node loads a whole compiler.
enableCompileCache()
const { serve } = await import('./serve.ts')
await serve()
