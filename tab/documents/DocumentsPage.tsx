import { PageHead } from '../parts/PageHead.tsx'
import { useWords } from '../words.ts'
import { documentsWords } from './words.ts'

/** The governing documents, what stands under what, and what each asks of whom. */
export function DocumentsPage() {
  const words = useWords(documentsWords)
  return <PageHead title={words.title} />
}
