import { SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useWords } from '../words.ts'
import { partWords } from './words.ts'

type Props = {
  /** What is searched, as its name and in the empty field. */
  label: string
  value: string
  /** Called while typing, at every letter. */
  onSearch: (text: string) => void
}

/** A field that searches while one types; what stands in it follows the address when that changes. */
export function SearchField({ label, value, onSearch }: Props) {
  const words = useWords(partWords)
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const changed = (next: string) => {
    setText(next)
    onSearch(next)
  }
  return (
    <SearchBox
      aria-label={label}
      placeholder={label}
      value={text}
      dismiss={{ 'aria-label': words.clear }}
      onChange={(_event, { value: next }) => changed(next)}
    />
  )
}
