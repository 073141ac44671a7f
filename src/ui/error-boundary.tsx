import { Component, type ComponentChildren } from 'preact';

interface BoundaryProps {
  /** What failed, for the message: "this request". */
  readonly what: string;
  /** A new value tries again. */
  readonly retry: unknown;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly error: string | null;
  readonly retry: unknown;
}

/** Keeps a mistake of ours in one part of the view from taking the rest with it. Preact has no function form of this. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, retry: this.props.retry };

  static override getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.retry === state.retry ? null : { error: null, retry: props.retry };
  }

  static override getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div class="notice error" role="alert">
        <p>
          WhyCORS could not show {this.props.what}. The captured data is untouched; this is a mistake in the extension.
        </p>
        <code>{this.state.error}</code>
      </div>
    );
  }
}
