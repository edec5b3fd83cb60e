import { useAddress } from '../address.ts'

/** What stands in the address for what is chosen. */
export const inAddress = {
  department: 'forvaltning',
  from: 'fran',
  to: 'till',
  day: 'dag',
  state: 'lage',
  page: 'sida',
} as const

type Chosen = Record<keyof typeof inAddress, string>

/** What the page shows, as the address says; empty where it says nothing. */
export function useChosen(): Chosen {
  const { query } = useAddress()
  const said = (name: keyof typeof inAddress) => query.get(inAddress[name]) ?? ''
  const day = (name: 'from' | 'to' | 'day') =>
    /^\d{4}-\d{2}-\d{2}$/.test(said(name)) ? said(name) : ''
  return {
    department: said('department'),
    from: day('from'),
    to: day('to'),
    day: day('day'),
    state: said('state'),
    page: /^[1-9]\d{0,4}$/.test(said('page')) ? said('page') : '',
  }
}

/** An address of the API with what is chosen of some names. */
export function asking(path: string, chosen: Partial<Chosen>): string {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
