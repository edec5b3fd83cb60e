import { SaxesParser } from 'saxes'
import { UnreadableSheet } from '../unreadable-sheet.ts'

export type Listener = {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Characters of one element, text or comment, and steps of nesting, beyond which no workbook goes. */
const LONGEST = 2 * 1024 * 1024
const DEEPEST = 64

/**
 * Parses XML as its bytes come, telling the listener of elements by their local names, and pauses after each piece so
 * that the caller can hand on what the listener found. Entities that a document defines itself are not followed.
 * Throws `UnreadableSheet` when it is no XML, or XML made to fill the memory.
 */
export async function* parseXml(
  bytes: AsyncIterable<Buffer>,
  listener: Listener,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8')
  const { parser, quiet } = createParser(listener)
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true })
    if (quiet(text.length) > LONGEST) throw damaged()
    parser.write(text)
    yield
  }
  parser.close()
  yield
}

function createParser(listener: Listener) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let unheard = 0
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => {
    unheard = 0
    if (++depth > DEEPEST) throw damaged()
    listener.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    unheard = 0
    depth--
    listener.close?.(localName(name))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  /** Counts characters since the last element, which the parser must hold. */
  const quiet = (characters: number) => {
    unheard += characters
    return unheard
  }
  return { parser, quiet }
}

const damaged = () =>
  new UnreadableSheet(
    'Excelboken är skadad: en del av den går inte att tolka. Spara den på nytt i Excel.',
  )

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Parses a whole document at once. */
export async function readXml(bytes: AsyncIterable<Buffer>, listener: Listener): Promise<void> {
  const parsing = parseXml(bytes, listener)
  while (!(await parsing.next()).done);
}
