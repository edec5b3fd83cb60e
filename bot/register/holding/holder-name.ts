import type { Holder } from '../assignment.ts'

/** A holder in one line: a person's name, a post with its department, or what the sheet says. */
export function holderName(holder: Holder, nameOf: (personId: string) => string): string {
  switch (holder.kind) {
    case 'person':
      return nameOf(holder.personId)
    case 'post':
      return `${holder.title}, ${holder.department}`
    case 'department':
      return holder.department
    case 'unknown':
      return holder.text
  }
}
