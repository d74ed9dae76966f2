import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { RadarChartOutlined } from "@ant-design/icons";
import { useNavigate } from "react-router";

import "./signals.css";

import { signalsQuery, type Signals as Found } from "../../../api/network-signals";
import type { Account } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { Doubts } from "./Doubts";
import { InfluenceList } from "./InfluenceList";
import { QuietList } from "./QuietList";

/** Who has gone quiet, whose word counts more or less, what does not fit. */
export function Signals({ account }: { account: Account }) {
  const { data, error, refetch } = useQuery(signalsQuery(account.id));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.times === 0) return <Nothing accountId={account.id} />;
  return (
    <div className="signals">
      <Ground found={data} />
      <div className="signals-columns">
        <div>
          <QuietList rows={data.quiet} />
          <Doubts rows={data.doubts} />
        </div>
        <InfluenceList rows={data.influence} />
      </div>
    </div>
  );
}

/** From how much it is all concluded. */
function Ground({ found }: { found: Found }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <p className="quiet signals-ground">
      {t("signals.ground", { count: found.times, times: number(found.times), met: found.met, people: found.people })}
      {found.hidden > 0 && ` ${t("signals.hidden", { count: found.hidden })}`}
    </p>
  );
}

function Nothing({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = <Button onClick={() => void navigate(`/accounts/${accountId}/interactions`)}>{t("signals.nothing_action")}</Button>;
  return (
    <div className="panel">
      <EmptyState icon={<RadarChartOutlined />} title={t("signals.nothing")} text={t("signals.nothing_text")} action={go} />
    </div>
  );
}
