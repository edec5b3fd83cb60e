import { makeStyles, tokens } from '@fluentui/react-components'

/** A list without marks whose items stand below each other with air between. */
export const useListStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  /** No wider than reads well. */
  readable: { maxWidth: '60rem' },
})
