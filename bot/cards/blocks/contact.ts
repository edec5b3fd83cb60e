import type { Person } from '../../directory/person.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { clean, escaped, unbroken } from '../text.ts'
import type { Labels } from '../words/phrases.ts'

/**
 * Mail and phone as links whose text is the address and the number themselves: Teams' clients open mailto: and tel:
 * only from text, not from a button, and who can't press can still read
 * (https://github.com/MicrosoftDocs/msteams-docs/issues/3677).
 */
export function contactLine(
  person: Person,
  label: Labels,
  { withChat }: { withChat: boolean },
): Element[] {
  const chat = chatAddress(person)
  const links = [
    withChat && chat ? `[${label.contact.chat}](${chat})` : null,
    mailLink(person.mail),
    phoneLink(person.phone),
  ].filter((link) => link !== null)
  return links.length > 0
    ? [{ type: 'TextBlock', text: links.join(' · '), wrap: true, spacing: 'Small' }]
    : []
}

/** A button that opens a chat with somebody in Teams; it says with whom where the card names others above. */
export function chatButton(person: Person, label: Labels, named: boolean): Action[] {
  const url = chatAddress(person)
  const tooltip = label.contact.chatWith(clean(person.givenName ?? person.name, 40))
  const title = named ? tooltip : label.contact.chat
  return url ? [{ type: 'Action.OpenUrl', title, url, tooltip }] : []
}

/** Teams' deep link to a chat (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams). */
function chatAddress({ active, userPrincipalName, mail }: Person): string | null {
  const address = [userPrincipalName, mail].find((one) => one !== null && isAddress(one))
  return active && address
    ? `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(address)}`
    : null
}

const mailLink = (mail: string | null) =>
  mail && isAddress(mail)
    ? `[${escaped(mail)}](mailto:${encodeURIComponent(mail).replaceAll('%40', '@').replaceAll("'", '%27')})`
    : null

function phoneLink(phone: string | null): string | null {
  const shown = clean(phone ?? '', 40)
  const number = shown.replaceAll(/[^\d+]/g, '')
  if (number.length < 3) return shown ? escaped(shown) : null
  return `[${unbroken(escaped(shown))}](tel:${number})`
}

const isAddress = (text: string) =>
  text.length <= 120 && /^[^\s@()<>[\]"\\,;:]+@[^\s@()<>[\]"\\,;:]+$/.test(text)
