/** The stream of an account's changes, reopened with growing patience when it breaks. */

import { openedWorkspace } from "./opened";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

export interface StreamHooks {
  /** The last sequence number that is known; asked anew at every opening. */
  after: () => number;
  onMessage: (data: string) => void;
  onOpen: () => void;
  onLost: () => void;
}

/** Keep the stream of an account open until the returned function is called. */
export function openStream(accountId: string, hooks: StreamHooks): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let closed = false;

  const open = () => {
    const query = new URLSearchParams({ after: String(hooks.after()) });
    const workspace = openedWorkspace();
    if (workspace !== null) query.set("workspace", workspace);
    source = new EventSource(`/api/accounts/${accountId}/events?${query}`);
    source.addEventListener("open", () => {
      wait = FIRST_WAIT;
      hooks.onOpen();
    });
    source.addEventListener("message", (event: MessageEvent<string>) => hooks.onMessage(event.data));
    source.addEventListener("error", retry);
  };
  // The browser would reopen it by itself, but with the first address and therefore with what is known already.
  const retry = () => {
    source?.close();
    if (closed) return;
    hooks.onLost();
    timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
  const onOnline = () => {
    if (closed || source?.readyState === EventSource.OPEN) return;
    clearTimeout(timer);
    source?.close();
    wait = FIRST_WAIT;
    open();
  };
  window.addEventListener("online", onOnline);
  open();
  return () => {
    closed = true;
    clearTimeout(timer);
    window.removeEventListener("online", onOnline);
    source?.close();
  };
}
