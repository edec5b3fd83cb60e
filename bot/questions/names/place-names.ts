import { squeeze } from './fold.ts'

/** Where somebody works, and which departments are meant, as far as the place tells; every one for the rest. */
const places: readonly (readonly [RegExp | null, string])[] = [
  [
    /utbildning|bildning|skol/,
    `skolan|skolorna|skola|vår skola|min skola|förskolan|vår förskola|grundskolan|gymnasiet|elevhälsan|skolförvaltningen|
    fritids|högstadiet|the school|school|our school|the schools|the school department|education|vux`,
  ],
  [
    /vard|omsorg|aldre/,
    `hemtjänsten|äldreomsorgen|äldreboendet|boendet|vårt boende|hemsjukvården|lss|funktionsstöd|elderly care|home care|the home care`,
  ],
  [/social|individ/, 'ifo|individ och familj|familjecentralen|social services|the social services'],
  [
    /kultur|fritid/,
    'biblioteket|museet|kulturskolan|badhuset|simhallen|fritidsgården|ishallen|the library|library|the museum|the music school',
  ],
  [/raddning/, 'brandstationen|räddningstjänsten|the fire brigade|the rescue services'],
  [/bostad|hus|fastighet/, 'bostadsbolaget|fastighetsbolaget|the housing company'],
  [/energi|vatten/, 'energibolaget|the energy company'],
  [
    null,
    `köket|kontoret|kommunhuset|stadshuset|rådhuset|jobbet|arbetet|vår arbetsplats|min arbetsplats|arbetsplatsen|enheten|vår enhet|
    vår avdelning|vår förvaltning|min enhet|avdelningen|bolaget|vårt bolag|vårdcentralen|lagret|verkstaden|receptionen|
    kontaktcenter|vår sida|work|our unit|our department|our office|the office|our place|the town hall|our organisation|the municipality|
    our municipality|verksamheten|förvaltningen|våra skolor|våra enheter|min förvaltning|min avdelning`,
  ],
]
const prepositions = 'på i hos vid inom från åt for at in'.split(' ')

type Place = { preposition: string; place: string; departments: readonly string[] }

/** «På biblioteket» with the departments that may be meant by it; none where the place does not tell. */
export function placesWithin(departments: readonly string[]): Place[] {
  return places.flatMap(([pattern, words]) => {
    const meant = departments.filter((department) => pattern?.test(squeeze(department)) ?? false)
    return words.split('|').flatMap((place) =>
      prepositions.map((preposition) => ({
        preposition,
        place: place.trim(),
        departments: meant,
      })),
    )
  })
}
