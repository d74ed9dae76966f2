import { RollbackOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Tag } from "antd";
import { useState } from "react";

import "./simulation.css";

import { simulationQuery, whatIfQuery, type Simulation, type Stances } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useChainApi } from "../chainContext";
import { Findings } from "./Findings";
import { StageRow } from "./StageRow";
import { StanceTrial } from "./StanceTrial";
import { TrendPanel } from "./TrendPanel";
import { VerdictHead } from "./VerdictHead";

/** How the decision would come out today, and what if somebody thought otherwise. */
export function SimulationView() {
  const { chain } = useChainApi();
  const { data, error, refetch } = useQuery(simulationQuery(chain.id));
  if (error !== null && !data) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Simulated found={data} />;
}

function Simulated({ found }: { found: Simulation }) {
  const { t } = useTranslation();
  const [stances, setStances] = useState<Stances>({});
  const tried = Object.keys(stances).length > 0;
  const { data, isFetching } = useQuery(whatIfQuery(found.chain_id, stances));
  const shown = tried && data ? data.after : found;
  if (found.outlook === null || shown.outlook === null) {
    return <EmptyState title={t("simulation.nothing")} text={t("simulation.nothing_text")} />;
  }
  return (
    <div className="simulation">
      {tried && (
        <Alert
          type="info"
          className="simulation-trial"
          message={
            <span className="simulation-trial-words">
              <Tag color="processing">{t("simulation.trial")}</Tag>
              {t("simulation.trial_note")}
            </span>
          }
          action={
            <Button size="small" icon={<RollbackOutlined />} onClick={() => setStances({})}>
              {t("simulation.back")}
            </Button>
          }
        />
      )}
      <VerdictHead outlook={shown.outlook} before={tried ? found.outlook : null} />
      <StageRow outlook={shown.outlook} changed={tried && data ? data.changed : []} leftOut={found.left_out} busy={isFetching} />
      <div className="simulation-columns">
        <StanceTrial people={found.people} stances={stances} powers={shown.powers} onChange={setStances} />
        <div className="simulation-side">
          <Findings shown={shown} />
          {!tried && <TrendPanel trend={found.trend} />}
        </div>
      </div>
    </div>
  );
}
