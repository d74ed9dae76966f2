import type { AccountRow } from "../../../api/types";

export interface AccountBranch extends AccountRow {
  children?: AccountBranch[];
}

/** Accounts below their parents. One whose parent is not in the list stands at the top. Order is kept. */
export function groupTree(rows: readonly AccountRow[]): AccountBranch[] {
  const branches = new Map(rows.map((row) => [row.id, { ...row } as AccountBranch]));
  const roots: AccountBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parent ? branches.get(branch.parent.id) : undefined;
    if (parent && parent !== branch) (parent.children ??= []).push(branch);
    else roots.push(branch);
  }
  return roots;
}
