import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { LocalPeopleView } from '../../bot/web/views/people.ts'
import type { PersonView } from '../../bot/web/views/shared.ts'
import { remember, rememberedPerson } from '../browser.ts'
import type { Theme } from '../host.ts'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { type Language, languageOf, useWords } from '../words.ts'
import { shellWords } from './words.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { display: 'none' },
  },
  choice: { minWidth: 0, maxWidth: '100%', gridTemplateColumns: 'auto minmax(0, 1fr)' },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
})

const languages: Language[] = ['sv', 'en']
const themes: Theme[] = ['light', 'dark', 'contrast']

type Props = {
  theme: Theme
  onPerson: (mail: string) => void
  onLanguage: (language: Language) => void
  onTheme: (theme: Theme) => void
}

/** Outside Teams: as which of the demo persons one reads, and how the pages look. */
export function LocalBar({ theme, onPerson, onLanguage, onTheme }: Props) {
  const words = useWords(shellWords)
  const styles = useStyles()
  const { language, me } = useSetting()
  const chooseLanguage = (value: string) => {
    remember('language', value)
    onLanguage(languageOf(value))
  }
  const chooseTheme = (value: string) => {
    remember('theme', value)
    onTheme(themes.find((one) => one === value) ?? 'light')
  }
  return (
    <div className={styles.bar}>
      <Persons chosen={me?.person.mail ?? rememberedPerson() ?? ''} onPerson={onPerson} />
      <Choice label={words.language} value={language} onChoose={chooseLanguage}>
        {languages.map((one) => [one, words.languages[one]])}
      </Choice>
      <Choice label={words.theme} value={theme} onChoose={chooseTheme}>
        {themes.map((one) => [one, words.themes[one]])}
      </Choice>
    </div>
  )
}

/** The first of them is who one is at first. */
function Persons({ chosen, onPerson }: { chosen: string; onPerson: (mail: string) => void }) {
  const words = useWords(shellWords)
  const { answer } = useRead<LocalPeopleView>('local/people')
  const choices = answer?.kind === 'view' ? answer.view.people.flatMap(choiceOf) : []
  const first = choices[0]?.[0] ?? ''
  const known = answer !== null
  useEffect(() => {
    if (known && rememberedPerson() === null) onPerson(first)
  }, [known, first, onPerson])
  if (choices.length === 0) return null
  return (
    <Choice label={words.readsAs} value={chosen} onChoose={onPerson}>
      {choices}
    </Choice>
  )
}

const choiceOf = ({ name, title, mail }: PersonView): [string, string][] =>
  mail ? [[mail, title ? `${name}, ${title}` : name]] : []

type ChoiceProps = {
  label: string
  value: string
  onChoose: (value: string) => void
  /** Value and what it is called. */
  children: [string, string][]
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const styles = useStyles()
  return (
    <Field label={label} size="small" orientation="horizontal" className={styles.choice}>
      <Select
        size="small"
        className={styles.select}
        value={value}
        onChange={(_event, { value: one }) => onChoose(one)}
      >
        {children.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
