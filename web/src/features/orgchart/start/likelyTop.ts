import type { ChartState, Contact } from "../../../graph";

export interface Candidate {
  id: string;
  name: string;
  title: string;
}

/** Words of titles that stand at the top of companies, hospitals, universities and offices, the highest first. */
const TOP_WORDS = [
  /董事长|chair(man|woman|person)?\b/iu,
  /^(?!.*副).*(总裁|院长|校长|行长|局长|厅长|主任委员)|\bpresident\b|\bceo\b|chief executive/iu,
  /^(?!.*副).*总经理|general manager|managing director/iu,
  /副(总裁|院长|校长|行长|局长|总经理)|vice president|\bc[a-z]o\b/iu,
  /总监|director/iu,
];

/** Contacts in the order in which they are likely to be the top person, by their titles; the rest keep their order. */
export function likelyTop(state: ChartState, contacts: readonly Contact[]): Candidate[] {
  const titles = new Map<string, string>();
  for (const job of state.employments.values()) if (job.account_id === state.accountId) titles.set(job.contact_id, job.title);
  const people = contacts.map(({ id, name }) => ({ id, name, title: titles.get(id) ?? "" }));
  return people
    .map((person, at) => ({ person, at, rank: rankOf(person.title) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ person }) => person);
}

function rankOf(title: string): number {
  const found = TOP_WORDS.findIndex((word) => word.test(title));
  return found < 0 ? TOP_WORDS.length : found;
}
