export type Theme = 'light' | 'dark';

const query = '(prefers-color-scheme: dark)';

/** What the surroundings ask for: DevTools' theme inside DevTools, the system's otherwise. */
export interface Surroundings {
  readonly theme: () => Theme;
  readonly onChange: (changed: () => void) => () => void;
}

/** The system's colour scheme. */
export const systemSurroundings: Surroundings = {
  theme: () => (matchMedia(query).matches ? 'dark' : 'light'),
  onChange(changed) {
    const list = matchMedia(query);
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  },
};

/** Puts the theme on the document; `auto` follows the surroundings until the returned function is called. */
export function applyTheme(choice: Theme | 'auto', surroundings: Surroundings): () => void {
  const apply = () => {
    document.documentElement.dataset.theme = choice === 'auto' ? surroundings.theme() : choice;
  };
  apply();
  return choice === 'auto' ? surroundings.onChange(apply) : () => undefined;
}
