/** The one way to the server: typed by the committed OpenAPI file, refusals thrown as ApiProblem. */

import createClient, { type Middleware } from "openapi-fetch";

import { markSwitched } from "./opened";
import { problemOf, type ApiProblem } from "./problem";
import type { paths } from "./schema";
import { mark, send } from "./sending";

const marked: Middleware = { onRequest: ({ request }) => mark(request) };

export const client = createClient<paths>({ credentials: "same-origin", fetch: (request) => send(request) });
client.use(marked);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or the refusal as an exception. */
export async function answer<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request;
  if (!response.ok) throw refusal(response.status, error);
  return data as T;
}

/** The refusal that a body describes; one for want of the right workspace stops the whole page. */
export function refusal(status: number, body: unknown): ApiProblem {
  const problem = problemOf(status, body);
  if (problem.code === "workspace.switched") markSwitched();
  return problem;
}
