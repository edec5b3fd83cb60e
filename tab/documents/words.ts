import { inBoth } from '../words.ts'

export const documentsWords = inBoth({
  sv: {
    title: 'Styrdokument',
  },
  en: {
    title: 'Governing documents',
  },
})
