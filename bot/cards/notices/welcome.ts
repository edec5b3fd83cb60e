import { examples } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { answer, line } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { noticeWords } from './notice-words.ts'

type Welcoming = {
  reading: Reading
  /** Who put the bot here, as far as that is known. */
  installer: string | null
  group: boolean
}

/** What the bot says once where it has been installed: who put it there, what it does, how to begin. */
export function welcomeMessage({ reading, installer, group }: Welcoming): Message {
  const words = noticeWords[reading.language]
  const { asker } = reading
  const name = asker ? clean(asker.givenName ?? asker.name) : null
  const hello = words.welcome({
    name: group ? null : name,
    installer: installer ? clean(installer) : null,
    group,
  })
  const { does, begin } = words
  return cardMessage(hello, {
    body: [answer(hello, 'Medium'), line(does), line(begin(group))],
    // What a button asks for oneself makes no sense where everybody can press it.
    actions: examples(
      group
        ? ['coordinator', 'headOfIt', 'access', 'documents']
        : ['mySystems', 'myDuties', 'coordinator', 'documents'],
      { ...reading, group },
    ),
  })
}
