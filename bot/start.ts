import { enableCompileCache } from 'node:module'

// Compiled code is kept between starts: it halves the time until the first answer.
enableCompileCache()
const { serve } = await import('./serve.ts')
await serve()
