/** The workspace this page was opened in. Another tab may switch the session; then nothing of this page may be sent. */

let opened: string | null = null;
let switched = false;
const listeners = new Set<() => void>();

/** The workspace whose data this page shows, null before anybody is signed in. */
export const openedWorkspace = (): string | null => opened;

/** From now on the page shows this workspace. */
export function openWorkspace(id: string | null): void {
  opened = id;
  tell(false);
}

/** The server says that the session is in another workspace by now. */
export function markSwitched(): void {
  tell(true);
}

/** Whether this page is out of step with the session. */
export const isSwitched = (): boolean => switched;

export function onSwitched(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(now: boolean): void {
  if (switched === now) return;
  switched = now;
  for (const listener of listeners) listener();
}
