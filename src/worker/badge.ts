import browser from 'webextension-polyfill';

/** What a tab's badge says: how many requests were blocked, or that some failed while nobody listened, or nothing. */
export interface BadgeFacts {
  readonly blocked: number;
  readonly unseenFailures: number;
}

const red = '#c5221f';
const grey = '#5f6368';

export interface Badge {
  /** Shows what is true for the tab soon; many calls at once cost one. */
  refresh(tabId: number): void;
}

export function newBadge(factsOf: (tabId: number) => BadgeFacts): Badge {
  const due = new Set<number>();
  let isDrawing = false;

  return {
    refresh(tabId) {
      if (tabId < 0) return;
      due.add(tabId);
      if (!isDrawing) void drawAll();
    },
  };

  async function drawAll(): Promise<void> {
    isDrawing = true;
    await Promise.resolve();
    while (due.size > 0) {
      const tabs = [...due];
      due.clear();
      await Promise.all(tabs.map((tabId) => draw(tabId, factsOf(tabId))));
    }
    isDrawing = false;
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
