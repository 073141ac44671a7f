import type { LaunchedFirefox } from './launch.ts';
import { until } from './until.ts';

/**
 * Answers Firefox's own question for a permission by a press of its button, once it is there.
 * Launch with `security.notification_enable_delay` 0: else its buttons pass over what is pressed in the first half second.
 * @returns the text that the question shows
 */
export function answerPrompt({ inChrome }: LaunchedFirefox, answer: 'allow' | 'deny'): Promise<string> {
  return until('the question for the permission', () =>
    inChrome<string | null>(
      `(answer) => {
        const prompt = window.document.getElementById('addon-webext-permissions-notification');
        if (prompt === null || window.PopupNotifications.panel.state !== 'open') return null;
        const text = prompt.innerText ?? prompt.textContent;
        (answer === 'allow' ? prompt.button : prompt.secondaryButton).click();
        return text;
      }`,
      answer,
    ),
  );
}
