import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { SystemView } from '../../bot/web/views/systems.ts'
import { Section } from '../parts/Section.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { systemsWords } from './words.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(7rem, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fact: { margin: 0, overflowWrap: 'anywhere' },
})

/** What is known of something; a fact that is missing has no row. */
function Facts({ facts }: { facts: readonly (readonly [term: string, fact: ReactNode])[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([term, fact]) =>
        fact
          ? [
              <dt key={term} className={styles.term}>
                {term}
              </dt>,
              <dd key={`${term} fact`} className={styles.fact}>
                {fact}
              </dd>,
            ]
          : [],
      )}
    </dl>
  )
}

export function About({ view }: { view: SystemView }) {
  const words = useWords(systemsWords)
  const { department, vendor, hosting, personalData, lifeCycle, links } = view
  const { facts } = words
  return (
    <Section title={facts.title}>
      <Facts
        facts={[
          [facts.department, department.join(' / ')],
          [facts.vendor, vendor],
          [facts.hosting, hosting && words.hostings[hosting]],
          [facts.personalData, personalData === null ? null : personalData ? words.yes : words.no],
          [facts.lifeCycle, lifeCycle && words.lifeCycles[lifeCycle]],
          [facts.links, links.length > 0 ? <Links key="links" links={links} /> : null],
        ]}
      />
    </Section>
  )
}

const Links = ({ links }: { links: readonly string[] }) =>
  links.map((link) => (
    <div key={link}>
      <Link href={link} target="_blank" rel="noopener noreferrer">
        {link}
      </Link>
    </div>
  ))

export function Security({ security }: { security: NonNullable<SystemView['security']> }) {
  const words = useWords(systemsWords).security
  const { classification, criticality, rtoHours, rpoHours, continuityNote } = security
  const levels = classification.map(({ scale, label }) =>
    [scaleWord(scale, words.scales), label].filter(Boolean).join(' '),
  )
  return (
    <Section title={words.title}>
      <Facts
        facts={[
          [words.classification, levels.join(', ') || words.notClassified],
          [words.criticality, criticality ?? words.none],
          [words.rto, rtoHours === null ? words.none : words.hours(rtoHours)],
          [words.rpo, rpoHours === null ? words.none : words.hours(rpoHours)],
          [words.note, continuityNote],
        ]}
      />
    </Section>
  )
}

/** The scales that the starter knows have words; a municipality's own keep their names. */
const scaleWord = (scale: string, scales: Record<string, string>) =>
  Object.hasOwn(scales, scale) ? scales[scale] : scale

export function Contract({ contract }: { contract: NonNullable<SystemView['contract']> }) {
  const words = useWords(systemsWords).contract
  const { language } = useSetting()
  const { end, note } = contract
  return (
    <Section title={words.title} note={end || note ? null : words.none}>
      {end || note ? (
        <Facts
          facts={[
            [words.end, end && dayInWords(end, language)],
            [words.note, note],
          ]}
        />
      ) : null}
    </Section>
  )
}

export function Extra({ extra }: { extra: NonNullable<SystemView['extra']> }) {
  const words = useWords(systemsWords)
  return (
    <Section title={words.extra}>
      <Facts facts={extra.map(({ header, text }) => [header, text] as const)} />
    </Section>
  )
}
