import type { Register } from '../../register/register.ts'
import { stemsOf } from './endings.ts'
import { squeeze } from './fold.ts'
import { type SystemIndex, systemIndexOf, systemsNamed } from './system-index.ts'

/** The ids of the systems that a text may begin, name or misspell, best first and at most `most`; for search as one types. */
export function systemsLike(register: Register, text: string, most = 50): string[] {
  const index = systemIndexOf(register)
  const key = squeeze(text)
  if (key.length === 0) return []
  const found = new Set<string>()
  for (const ids of waysOf(index, key)) {
    for (const id of ids()) found.add(id)
    if (found.size >= most) break
  }
  return [...found].slice(0, most)
}

/** From certain to doubtful; a mistyped name counts only where nothing else is found. */
function waysOf(index: SystemIndex, key: string): (() => readonly string[])[] {
  const named = (one: string) => [...systemsNamed(index, one)]
  const certain = [
    () => named(key),
    () => keysOf(index.whole, (one) => one.startsWith(key)),
    () => keysOf(index.part, (one) => one.startsWith(key)),
    () => keysOf(index.environments, (one) => one.startsWith(key)),
    () => keysOf(index.hints, (one) => one.startsWith(key)),
    () => (key.length > 2 ? keysOf(index.whole, (one) => one.includes(key)) : []),
    () => stemsOf(key).flatMap(named),
  ]
  const mistyped = () => index.typos.nearest(key).flatMap((near) => named(near.key))
  return certain.some((way) => way().length > 0) ? certain : [mistyped]
}

function keysOf(keys: ReadonlyMap<string, string[]>, fits: (key: string) => boolean): string[] {
  const found: string[] = []
  for (const [key, ids] of keys) if (fits(key)) found.push(...ids)
  return found
}
