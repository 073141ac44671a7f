import { useEffect, useState } from 'preact/hooks';

/** How long a confirmation stays, ms. */
const shown = 2500;

/** A short confirmation for a status line: said, and gone again by itself. */
export function useSaid(): readonly [said: string, say: (words: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), shown);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}
