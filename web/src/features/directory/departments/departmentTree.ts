import type { Department } from "../../../api/types";

export interface DepartmentBranch {
  key: string;
  title: string;
  count: number;
  parentId: string | null;
  children: DepartmentBranch[];
}

/** Departments below the one they are part of, in their order; `without` leaves one out with all below it. */
export function departmentTree(rows: readonly Department[], without?: string): DepartmentBranch[] {
  const branches = new Map<string, DepartmentBranch>();
  for (const row of rows) {
    if (row.id !== without) branches.set(row.id, branchOf(row));
  }
  const roots: DepartmentBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parentId === null ? undefined : branches.get(branch.parentId);
    if (parent) parent.children.push(branch);
    else if (branch.parentId !== without || without === undefined) roots.push(branch);
  }
  return roots;
}

function branchOf(row: Department): DepartmentBranch {
  return { key: row.id, title: row.name, count: row.contact_count, parentId: row.parent_id, children: [] };
}
