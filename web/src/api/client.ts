/** The one way to the server: typed by the committed OpenAPI file, refusals thrown as ApiProblem. */

import createClient, { type Middleware } from "openapi-fetch";

import { problemOf } from "./problem";
import type { paths } from "./schema";

const CSRF_COOKIE = "guanxi_csrf";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The token that proves a write comes from this page. */
export function csrfToken(): string {
  const pair = document.cookie.split("; ").find((part) => part.startsWith(`${CSRF_COOKIE}=`));
  return pair ? decodeURIComponent(pair.slice(CSRF_COOKIE.length + 1)) : "";
}

const withToken: Middleware = {
  onRequest({ request }) {
    if (!SAFE.has(request.method)) request.headers.set("X-CSRFToken", csrfToken());
    return request;
  },
};

export const client = createClient<paths>({ credentials: "same-origin" });
client.use(withToken);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or the refusal as an exception. */
export async function answer<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (!response.ok) throw problemOf(response.status, error);
  return data as T;
}
