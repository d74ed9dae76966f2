import { ApartmentOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useNavigate } from "react-router";

import "./white.css";
import "../signals/signals.css";

import { whiteSpaceQuery } from "../../../api/network-signals";
import type { Account } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useUrlState } from "../../../ui/useUrlState";
import { DepartmentList } from "./DepartmentList";
import { ReachBar } from "./ReachBar";
import { SeatList } from "./SeatList";
import { UnmetList } from "./UnmetList";

/** Where nobody of ours reaches: departments, people with the way in, seats without anybody. */
export function WhiteSpace({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [{ room }, setUrl] = useUrlState(["room"] as const);
  const { data, error, refetch } = useQuery(whiteSpaceQuery(account.id));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.people + data.seats.length + data.departments.length === 0) return <Nothing accountId={account.id} />;
  const chosen = data.departments.find((one) => one.name !== "" && one.id === room);
  const unmet = data.unmet.filter(({ contact }) => !chosen || contact.department === chosen.name);
  return (
    <div className="white-space">
      <div className="panel white-head">
        <strong>{t("signals.white.reached", { reached: data.reached, people: data.people })}</strong>
        <ReachBar people={data.people} reached={data.reached} known={data.known} />
        <span className="quiet white-key">
          <i className="reach-known" /> {t("signals.white.known_key", { count: data.known })}
          <i className="reach-met" /> {t("signals.white.met_key", { count: data.reached - data.known })}
          <i /> {t("signals.white.unmet_key", { count: data.people - data.reached })}
        </span>
      </div>
      <div className="signals-columns white-columns">
        <DepartmentList rows={data.departments} chosen={chosen?.id ?? null} onChoose={(id) => setUrl({ room: id ?? undefined })} />
        <div>
          <UnmetList rows={unmet} department={chosen?.name ?? ""} ways={chosen?.id ? `/paths?account=${account.id}&department=${chosen.id}` : undefined} />
          <SeatList accountId={account.id} rows={data.seats} />
        </div>
      </div>
    </div>
  );
}

function Nothing({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = <Button onClick={() => void navigate(`/accounts/${accountId}/chart`)}>{t("signals.white.nothing_action")}</Button>;
  return (
    <div className="panel">
      <EmptyState icon={<ApartmentOutlined />} title={t("signals.white.nothing")} text={t("signals.white.nothing_text")} action={go} />
    </div>
  );
}
