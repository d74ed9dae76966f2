import { useQuery } from "@tanstack/react-query";

import { sessionQuery } from "../api/session";
import type { Session } from "../api/types";

/** Who is signed in; only for pages that stand behind the sign-in. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data?.session) throw new Error("nobody is signed in");
  return data.session;
}
