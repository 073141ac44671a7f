import type { Answer, Message } from '../session/messages.ts';
import { openWelcome } from './access.ts';
import type { Recorder } from './recorder.ts';
import { reportOf } from './report.ts';
import { askContentScripts } from './ask-content-scripts.ts';

type Answered = Answer | Awaited<ReturnType<typeof reportOf>>;

interface Worker {
  readonly recorder: Recorder;
  /** Listens to what is asked for now. */
  readonly retune: () => Promise<void>;
}

/**
 * Does what a message asks for.
 * @param message null: it says nothing that the extension knows
 * @param isOwn whether it comes from one of our own pages; nobody else is obeyed
 */
export async function answer(message: Message | null, isOwn: boolean, worker: Worker): Promise<Answered> {
  if (!isOwn) return { ok: false, error: 'Only pages of this extension are answered.' };
  if (message === null) return { ok: false, error: 'This message says nothing that the extension knows.' };
  try {
    return await obey(message, worker);
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}

async function obey(message: Message, { recorder, retune }: Worker): Promise<Answered> {
  const { tabId } = message;
  switch (message.type) {
    case 'whycors:clear':
      recorder.record({ kind: 'cleared', tabId, at: Date.now() });
      break;
    case 'whycors:pause':
      recorder.record({ kind: 'paused', tabId, paused: message.paused });
      if (!message.paused) void askContentScripts('whycors:watch', tabId);
      break;
    case 'whycors:capture':
      recorder.record({ kind: 'wanted', tabId });
      await retune();
      void askContentScripts('whycors:watch', tabId);
      break;
    case 'whycors:settle':
      break;
    case 'whycors:welcome':
      await openWelcome();
      break;
    case 'whycors:report':
      await recorder.settled();
      return await reportOf(tabId, message.detail);
  }
  await recorder.settled();
  return { ok: true };
}
