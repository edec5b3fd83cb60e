import { squeeze } from './fold.ts'

const BOUNDARY = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})|[^\p{L}\p{N}]+/gu

/** The beginnings at which somebody may break a name up: «StudyAlong Plus» → `study`, `studyalong`. */
export function startsOf(name: string): string[] {
  const starts: string[] = []
  let start = ''
  for (const word of name.split(BOUNDARY).slice(0, -1)) {
    start += squeeze(word)
    if (start) starts.push(start)
  }
  return starts
}
