import { useQuery } from "@tanstack/react-query";
import { Alert, Tag } from "antd";
import { Link, useParams } from "react-router";

import "../../features/handover/handover.css";

import { handoversQuery, leavingQuery } from "../../api/handover";
import { membersQuery } from "../../api/session";
import { Figures } from "../../features/handover/Figures";
import { HandoverForm } from "../../features/handover/HandoverForm";
import { Losses } from "../../features/handover/Losses";
import { Past } from "../../features/handover/Past";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { knownAddress } from "../../ui/knownAddress";
import { PageHead } from "../../ui/PageHead";

/** If this colleague leaves: what is lost, and who takes over. */
export function LeavingPage() {
  const { memberId = "" } = useParams();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(leavingQuery(memberId));
  const { data: members = [] } = useQuery(membersQuery);
  const { data: handovers = [] } = useQuery(handoversQuery(false));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const past = handovers.filter((one) => one.from.id === memberId);
  return (
    <div className="page leaving">
      <PageHead
        title={t("handover.leaving_title", { name: data.member.name })}
        more={data.member.active ? undefined : <Tag>{t("staff.inactive")}</Tag>}
        intro={t("handover.leaving_intro")}
        actions={
          <>
            <Link to={knownAddress(memberId)}>{t("heat.whom_knows", { name: data.member.name })}</Link>
            <Link to="/settings/members">{t("handover.to_members")}</Link>
          </>
        }
      />
      <Figures data={data} />
      {past.some((one) => !one.taken_back) && data.accounts.length === 0 && data.member.active && (
        <Alert type="success" showIcon title={t("handover.all_done", { name: data.member.name })} />
      )}
      <HandoverForm data={data} members={members} />
      {past.length > 0 && (
        <section>
          <h2>{t("handover.past")}</h2>
          <Past rows={past} />
        </section>
      )}
      <Losses data={data} />
    </div>
  );
}
