import { useQuery } from "@tanstack/react-query";

import { workspaceQuery } from "./workspaces";

/** Whether whoever enters a person must say on what lawful basis: the workspace asks for one, and none is usual. */
export function useBasisAsked(): boolean {
  const { data } = useQuery(workspaceQuery);
  return !!data?.basis_required && !data.lawful_basis;
}
