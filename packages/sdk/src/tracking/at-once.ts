import { sendEvents } from "./send-events.ts";
import type { Sending } from "./sender.ts";

/** Sends each event by itself as it happens, also while the page is left. What does not get there is lost. */
export const atOnce: Sending = (sender) => {
  let sending = Promise.resolve();
  return {
    add(event) {
      const sent = sendEvents(sender, [JSON.stringify(event)]);
      sending = Promise.allSettled([sending, sent]).then(() => {});
    },
    flush: () => sending,
    consents: sender.consents,
  };
};
