import { useQuery } from "@tanstack/react-query";
import { Tabs } from "antd";
import { useNavigate } from "react-router";

import "./account-page.css";

import { accountQuery } from "../../api/accounts";
import { AccountCases } from "../../features/cases/AccountCases";
import { AccountChains } from "../../features/chains/list/AccountChains";
import { AccountHeader } from "../../features/directory/accounts/AccountHeader";
import { Departments } from "../../features/directory/departments/Departments";
import { ImportHistory } from "../../features/imports/ImportHistory";
import { AccountGlance } from "../../features/insights/account/AccountGlance";
import { AccountWarnings } from "../../features/insights/account/AccountWarnings";
import { AccountFiles } from "../../features/interactions/AccountFiles";
import { InteractionDrawer } from "../../features/interactions/InteractionDrawer";
import { LogButton } from "../../features/interactions/LogButton";
import { AccountOpportunities } from "../../features/opportunities/AccountOpportunities";
import { FindDepartmentPath } from "../../features/paths/FindPath";
import { AccountVisits } from "../../features/visits/AccountVisits";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { useUrlState } from "../../ui/useUrlState";
import { AccountChanges } from "../account/AccountChanges";
import { AccountChart } from "../account/AccountChart";
import { AccountContacts } from "../account/AccountContacts";
import { AccountInteractions } from "../account/AccountInteractions";
import { AccountRelations } from "../account/AccountRelations";
import { OpenCase } from "../OpenCase";
import { OpenOpportunity } from "../OpenOpportunity";
import { useSession } from "../useSession";

const TABS = ["chart", "chains", "opportunities", "visits", "contacts", "departments", "interactions", "network", "cases", "files", "changes", "imports"] as const;
type Tab = (typeof TABS)[number];

interface Props {
  accountId: string;
  tab: string;
}

/** Everything about one account, the chart first. */
export function AccountPage({ accountId, tab }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const [{ interaction }, setUrl] = useUrlState(["interaction"] as const);
  const { data: account, error, refetch } = useQuery(accountQuery(accountId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!account) return <Loading />;
  const shown: Tab = TABS.find((one) => one === tab) ?? "chart";
  const words: Record<Tab, string> = {
    chart: t("orgchart.title"),
    chains: t("chains.title"),
    contacts: `${t("directory.contacts")} ${account.contact_count}`,
    opportunities: t("opportunities.title"),
    visits: t("visits.unknowns.title"),
    departments: t("directory.departments"),
    files: t("files.title"),
    interactions: t("timeline.title"),
    network: t("network.title"),
    cases: t("cases.title"),
    changes: t("changes.title"),
    imports: t("imports.history"),
  };
  return (
    <div className="account-page">
      <AccountHeader
        account={account}
        signs={
          <>
            <AccountWarnings accountId={accountId} />
            {account.can.contribute && <LogButton accountId={accountId} />}
          </>
        }
        tabs={
          <Tabs
            className="account-tabs"
            activeKey={shown}
            items={TABS.map((key) => ({ key, label: words[key] }))}
            onChange={(key) => void navigate(`/accounts/${accountId}/${key}`, { replace: true })}
          />
        }
      />
      <AccountGlance accountId={accountId} />
      <div className={shown === "chart" ? "account-body" : "account-body account-body-pad"}>
        {shown === "chart" && <AccountChart account={account} />}
        {shown === "chains" && <AccountChains account={account} canEdit={account.can.edit ?? false} />}
        {shown === "contacts" && <AccountContacts account={account} />}
        {shown === "opportunities" && <AccountOpportunities account={account} canEdit={account.can.edit ?? false} memberId={session.member_id} drawer={openOpportunity} />}
        {shown === "visits" && <AccountVisits account={account} canPlan={account.can.contribute ?? false} memberId={session.member_id} />}
        {shown === "departments" && (
          <Departments
            accountId={accountId}
            canEdit={account.can.edit ?? false}
            more={(id, name) => <FindDepartmentPath accountId={accountId} id={id} name={name} />}
          />
        )}
        {shown === "interactions" && <AccountInteractions account={account} canLog={account.can.contribute ?? false} />}
        {shown === "network" && <AccountRelations account={account} />}
        {shown === "files" && <AccountFiles accountId={accountId} canLog={account.can.contribute ?? false} />}
        {shown === "cases" && <AccountCases account={account} canWork={account.can.contribute ?? false} memberId={session.member_id} drawer={openCase} />}
        {shown === "changes" && <AccountChanges accountId={accountId} name={account.name} />}
        {shown === "imports" && <ImportHistory account={account} kind="chart" canEdit={account.can.edit ?? false} />}
      </div>
      <InteractionDrawer id={interaction ?? null} onClose={() => setUrl({ interaction: undefined })} />
    </div>
  );
}

const openCase = (id: string | null, onClose: () => void) => <OpenCase id={id} onClose={onClose} />;
const openOpportunity = (id: string | null, onClose: () => void) => <OpenOpportunity id={id} onClose={onClose} />;
