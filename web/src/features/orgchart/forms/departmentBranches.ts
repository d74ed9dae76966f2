import type { Department } from "../../../graph";

export interface DepartmentBranch {
  value: string;
  title: string;
  children: DepartmentBranch[];
}

/** The chart's departments below the one they are part of, in their order. */
export function departmentBranches(departments: ReadonlyMap<string, Department>): DepartmentBranch[] {
  const rows = [...departments.values()].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  const branches = new Map(rows.map((row) => [row.id, { value: row.id, title: row.name, children: [] as DepartmentBranch[] }]));
  const roots: DepartmentBranch[] = [];
  for (const row of rows) {
    const parent = row.parent_id === null ? undefined : branches.get(row.parent_id);
    (parent?.children ?? roots).push(branches.get(row.id)!);
  }
  return roots;
}
