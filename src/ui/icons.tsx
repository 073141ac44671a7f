const paths = {
  clear: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.1 4.1l7.8 7.8',
  close: 'm4 4 8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  'arrow-left': 'M13 8H3.5M7.5 4l-4 4 4 4',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  export: 'M8 2.5v7.2M5 7l3 3 3-3M3 11v2.5h10V11',
  copy: 'M6 5.5h7v8H6zM3 10.5v-8h7',
  dash: 'M5 8h6',
  done: 'm3.5 8.4 3 3 6-6.6',
  filter: 'M2.5 4h11L9.3 9v4L6.7 11.6V9Z',
  help: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM6.3 6.5c0-2.3 3.5-2.2 3.5-.1C9.8 7.8 8 7.8 8 9.2M8 11v.4',
  settings:
    'M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM6 9.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z',
  warning: 'M8 2.6 14 13.2H2ZM8 6.6v3.2M8 11.3v.4',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 7.5V11M8 5v.4',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line icon. Always decoration: the control that carries it has a name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The record button of Network: a red square in a ring while recording, a full dot while not. */
export function RecordIcon({ recording }: { readonly recording: boolean }) {
  return (
    <svg class={`icon record ${recording ? 'on' : ''}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      {recording ? <path class="full" d="M6 6h4v4H6z" /> : <circle class="full" cx="8" cy="8" r="3" />}
    </svg>
  );
}
