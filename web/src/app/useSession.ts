import { useQuery } from "@tanstack/react-query";

import { sessionQuery } from "../api/session";
import type { Session } from "../api/types";

const WRITES_NOTHING: readonly Session["role"][] = ["read_only", "auditor"];

/** Whether one's role changes anything at all; what exactly, the things themselves say. */
export function useMayWrite(): boolean {
  return !WRITES_NOTHING.includes(useSession().role);
}

/** Who is signed in; only for pages that stand behind the sign-in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data?.session) throw new Error("nobody is signed in");
  return data.session;
}
