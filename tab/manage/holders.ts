import type { EditingView, HeldEdited } from '../../bot/web/views/editing.ts'

export type RoleEdited = EditingView['roles'][number]

/** A holder by name. */
export function holderName({ holder, person }: HeldEdited): string {
  switch (holder.kind) {
    case 'person':
      return person?.name ?? holder.personId
    case 'post':
      return `${holder.title}, ${holder.department}`
    case 'department':
      return holder.department
    case 'unknown':
      return holder.text
  }
}

export const holderNames = (held: readonly HeldEdited[]) => held.map(holderName).join(', ')

/** What tells holders apart. */
export const holderKey = ({ holder, validFrom }: HeldEdited) => JSON.stringify([holder, validFrom])

/** Holders as the server takes them. */
export const holdersGiven = (held: readonly HeldEdited[]) => ({
  held: held.map(({ holder, validFrom, validTo }) => ({ holder, validFrom, validTo })),
})
