import { Component, type ReactNode } from 'react'

type Props = {
  /** Another place lets the page try anew. */
  place: string
  /** What is shown instead of a page that could not be loaded or drawn. */
  instead: (again: () => void) => ReactNode
  children: ReactNode
}

/** Catches what a page throws, so that the way to the other pages stays. */
export class Guard extends Component<Props, { broken: string | null }> {
  override state: { broken: string | null } = { broken: null }

  static getDerivedStateFromError(): { broken: string } {
    return { broken: location.pathname }
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken !== null && before.place !== this.props.place)
      this.setState({ broken: null })
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children
    return this.props.instead(() => this.setState({ broken: null }))
  }
}
