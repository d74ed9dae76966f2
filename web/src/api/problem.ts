/** A refusal of the server as an error that can be thrown, caught and put into words. */

export interface FieldIssue {
  field: string;
  code: string;
  params: Record<string, unknown>;
}

export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly params: Record<string, unknown> = {},
    readonly fields: FieldIssue[] = [],
  ) {
    super(detail || code);
    this.name = "ApiProblem";
  }
}

/** The problem that a body describes; a body of another form still tells its status. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (!isRecord(body) || typeof body.code !== "string") {
    return new ApiProblem(status, status >= 500 ? "internal" : "bad_request", `HTTP ${status}`);
  }
  const fields = Array.isArray(body.fields) ? body.fields.filter(isFieldIssue) : [];
  const params = isRecord(body.params) ? body.params : {};
  return new ApiProblem(status, body.code, String(body.detail ?? body.code), params, fields);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFieldIssue(value: unknown): value is FieldIssue {
  return isRecord(value) && typeof value.field === "string" && typeof value.code === "string";
}
