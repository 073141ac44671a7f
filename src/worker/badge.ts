import browser from 'webextension-polyfill';
import { newPace } from './pace.ts';

/** What a tab's badge says: how many requests were blocked, or that some failed while nobody listened, or nothing. */
export interface BadgeFacts {
  readonly blocked: number;
  readonly unseenFailures: number;
}

const red = '#c5221f';
const grey = '#5f6368';

/** Milliseconds between two drawings: nobody reads faster. */
const rest = 200;

export interface Badge {
  /** Shows what is true for the tab soon; many calls at once cost one. */
  refresh(tabId: number): void;
}

export function newBadge(factsOf: (tabId: number) => BadgeFacts): Badge {
  const due = new Set<number>();
  const pace = newPace(drawAll, { shortest: rest, longest: rest, perAsk: 0 });

  return {
    refresh(tabId) {
      if (tabId < 0) return;
      due.add(tabId);
      pace.ask();
    },
  };

  function drawAll(): void {
    for (const tabId of due) void draw(tabId, factsOf(tabId));
    due.clear();
  }
}

async function draw(tabId: number, { blocked, unseenFailures }: BadgeFacts): Promise<void> {
  const text = blocked > 0 ? shortCount(blocked) : unseenFailures > 0 ? '•' : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color: blocked > 0 ? red : grey });
  } catch {
    // The tab was closed meanwhile: there is no badge to draw.
  }
}

/** Four characters fit. */
function shortCount(count: number): string {
  return count > 999 ? '999+' : String(count);
}
