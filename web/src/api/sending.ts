/** What goes along with every request, and sending again when no answer came. */

import { openedWorkspace } from "./opened";

const CSRF_COOKIE = "guanxi_csrf";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const KEY = "Idempotency-Key";
const WAITS = [400, 1600];

/** The token that proves a write comes from this page. */
function csrfToken(): string {
  const pair = document.cookie.split("; ").find((part) => part.startsWith(`${CSRF_COOKIE}=`));
  return pair ? decodeURIComponent(pair.slice(CSRF_COOKIE.length + 1)) : "";
}

/** Mark a request: whence it comes, for which workspace, and with a key of its own when it makes something. */
export function mark(request: Request): Request {
  const workspace = openedWorkspace();
  if (workspace !== null) request.headers.set("X-Guanxi-Workspace", workspace);
  if (SAFE.has(request.method)) return request;
  request.headers.set("X-CSRFToken", csrfToken());
  if (request.method === "POST" && !request.headers.has(KEY)) request.headers.set(KEY, freshKey());
  return request;
}

/** Send; what carries a key is sent again when the network fails, because the server does it once only. */
export async function send(request: Request, waits: readonly number[] = WAITS): Promise<Response> {
  if (!request.headers.has(KEY)) return fetch(request);
  for (const wait of waits) {
    try {
      return await fetch(request.clone());
    } catch (error) {
      if (request.signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return fetch(request);
}

/** For bodies and answers that are no JSON. */
export const sendTo = (path: string, init: RequestInit): Promise<Response> =>
  send(mark(new Request(path, { credentials: "same-origin", ...init })));

/** Pages served without HTTPS have no `randomUUID`. */
export function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
