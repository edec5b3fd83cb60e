import type { Register } from '../../register/register.ts'
import { squeeze } from './fold.ts'

const LEGAL_FORM =
  /[\s,]+(?:ab|as|a\/s|oy|oyj|inc\.?|ltd\.?|gmbh|ag|group|nordic|sverige|sweden|sweden ab|scandinavia|international|software|solutions|foodtech)\.?$/iu

/** The squeezed names of vendors, with and without «AB» and the like → the vendor as the register writes it. */
export function vendorNames(register: Register): Map<string, string> {
  const names = new Map<string, string>()
  for (const { vendor } of register.systems.values()) {
    if (!vendor?.trim()) continue
    for (let name = vendor.trim(), last = ''; name !== last; name = name.replace(LEGAL_FORM, '')) {
      last = name
      const key = squeeze(name)
      if (key.length > 1 && !names.has(key)) names.set(key, vendor)
    }
  }
  return names
}
