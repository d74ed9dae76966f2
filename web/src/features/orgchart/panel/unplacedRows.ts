import type { ChartState, Contact } from "../../../graph";

export interface UnplacedRow {
  id: string;
  name: string;
  /** Title and department. */
  detail: string;
}

/** The contacts whose name, title or department hold every word of a text, in the reader's order. */
export function unplacedRows(
  state: ChartState,
  contacts: readonly Contact[],
  text: string,
  compare: (a: string, b: string) => number,
): UnplacedRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  const jobs = new Map<string, string>();
  for (const job of state.employments.values()) {
    if (job.account_id !== state.accountId) continue;
    const department = job.department_id ? state.departments.get(job.department_id)?.name : "";
    jobs.set(job.contact_id, [job.title, department].filter(Boolean).join(" · "));
  }
  const rows = contacts.map(({ id, name }) => ({ id, name, detail: jobs.get(id) ?? "" }));
  const fits = ({ name, detail }: UnplacedRow) => {
    const line = `${name}\n${detail}`.toLowerCase();
    return words.every((word) => line.includes(word));
  };
  return rows.filter(fits).sort((a, b) => compare(a.name, b.name));
}
