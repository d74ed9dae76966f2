import { useQuery } from "@tanstack/react-query";

import "../simulation/simulation.css";
import "./plan.css";

import { chainPlanQuery } from "../../../api/simulation";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import { LevelMatrix } from "./LevelMatrix";
import { PlanCards } from "./PlanCards";
import { PlanTable } from "./PlanTable";

/** Who of ours meets whom of theirs, from where to where, what is next: the matrix above, the plan below. */
export function PlanView() {
  const { chain } = useChainApi();
  const phone = useIsPhone();
  const { data, error, refetch } = useQuery(chainPlanQuery(chain.id));
  if (error !== null && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="chain-plan">
      <LevelMatrix plan={data} />
      {phone ? <PlanCards plan={data} /> : <PlanTable plan={data} />}
    </div>
  );
}
