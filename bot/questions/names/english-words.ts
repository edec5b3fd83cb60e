/** Words within names of systems and departments, as those say them who ask in English. */
const words: Record<string, string> = {
  schedule: 'schema',
  scheduling: 'schema',
  absence: 'franvaro',
  preschool: 'forskola',
  school: 'skola',
  schools: 'skola',
  secondary: 'gymnasium',
  adult: 'vux',
  planning: 'planering',
  staffing: 'bemanning',
  care: 'omsorg',
  homecare: 'hemtjanst',
  library: 'bibliotek',
  finance: 'ekonomi',
  payroll: 'lon',
  technical: 'tekniska',
  culture: 'kultur',
  rescue: 'raddning',
  deviations: 'avvikelse',
  training: 'utbildning',
  invoices: 'faktura',
  map: 'karta',
  maps: 'karta',
}

/** The Swedish word (folded) for an English one within a name; any other word as it is. */
export const inSwedish = (word: string): string => words[word] ?? word
