import type { Access } from '../session/access.ts';
import { Icon } from './icons.tsx';

interface AccessNoticeProps {
  /** null: not known yet. */
  readonly access: Access | null;
  readonly onAllow: () => void;
}

/** What is missing where the browser keeps the sites from the extension, and the way to change that. */
export function AccessNotice({ access, onAllow }: AccessNoticeProps) {
  if (access === null || access.sites) return null;
  return (
    <div class="notice warning">
      <Icon name="warning" />
      <p>WhyCORS has no access to websites yet, so it sees no requests.</p>
      <button type="button" class="button" onClick={onAllow}>
        Allow access
      </button>
    </div>
  );
}
