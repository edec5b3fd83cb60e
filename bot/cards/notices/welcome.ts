import type { Person } from '../../directory/person.ts'
import type { Language } from '../../routine/routine.ts'
import type { AdaptiveCard } from '../adaptive-card.ts'
import { examples } from '../blocks/buttons.ts'
import { answer, line } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import { clean } from '../text.ts'
import { noticeWords } from './notice-words.ts'

type Welcoming = {
  language: Language
  /** Who put the bot here, as far as that is known. */
  installer: string | null
  asker: Person | null
  group: boolean
}

/** What the bot says once where it has been installed: who put it there, what it does, how to begin. */
export function welcomeMessage({ language, installer, asker, group }: Welcoming): Message {
  const words = noticeWords[language]
  const name = asker ? clean(asker.givenName ?? asker.name) : null
  const hello = words.welcome({
    name: group ? null : name,
    installer: installer ? clean(installer) : null,
    group,
  })
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: `${hello} ${words.does} ${words.begin(group)}`,
    speak: hello,
    body: [answer(hello, 'Medium'), line(words.does), line(words.begin(group))],
    // What a button asks for oneself makes no sense where everybody can press it.
    actions: examples(
      group ? ['coordinator', 'documents'] : ['mySystems', 'myDuties', 'coordinator', 'documents'],
      { language, asker },
    ),
  }
  return { kind: 'card', summary: hello, card }
}
