/** A title or a department as two people would write it alike: «IT-chef», «IT chef» and «it-chef » are one. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const DEFINITE =
  /(förvaltning|kontor|avdelning|sektor|nämnd|tjänst|enhet|bolag|verk|förbund)(?:en|et|n)$/u

/** A department as a directory and a sheet may write it differently: «Socialförvaltning» and «Socialförvaltningen». */
export function foldedDepartment(name: string): string {
  return folded(name).replace(DEFINITE, '$1')
}
