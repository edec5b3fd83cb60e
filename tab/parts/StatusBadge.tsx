import { Badge } from '@fluentui/react-components'

export type Status = 'good' | 'plain' | 'proposed' | 'warning' | 'bad'

const looks = {
  good: { color: 'success', appearance: 'tint' },
  plain: { color: 'informative', appearance: 'tint' },
  proposed: { color: 'brand', appearance: 'outline' },
  warning: { color: 'warning', appearance: 'tint' },
  bad: { color: 'danger', appearance: 'tint' },
} as const

/** How something stands, in words; the colour only underlines them. */
export function StatusBadge({ status, text }: { status: Status; text: string }) {
  return (
    <Badge {...looks[status]} shape="rounded">
      {text}
    </Badge>
  )
}
