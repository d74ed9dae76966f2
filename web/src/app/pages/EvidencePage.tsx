import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams } from "react-router";

import { evidenceQuery } from "../../api/visits";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";

/** What a fact hangs on: leads on to the visit it was heard on, or to the interaction. */
export function EvidencePage() {
  const { interactionId = "" } = useParams();
  const { data, error, refetch } = useQuery(evidenceQuery(interactionId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const to = data.visit_id ? `/visits/${data.visit_id}` : `/accounts/${data.account.id}/interactions?interaction=${data.id}`;
  return <Navigate to={to} replace />;
}
