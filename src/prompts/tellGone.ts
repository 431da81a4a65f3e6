import { HumanError } from '../ui/humanError.ts';
import { tellInStatusBar } from '../ui/messages.ts';

/** How long the status bar says that an annotation has gone, in milliseconds. */
const MESSAGE_STAYS = 5000;

/** Says that an annotation of a view has gone: a key that deletes it selects its row first. */
export function tellGone(error: unknown): null {
  if (!(error instanceof HumanError)) throw error;
  tellInStatusBar(error.message, MESSAGE_STAYS);
  return null;
}
