import { ApartmentOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { Link } from "react-router";

import "./suggestions.css";

import { accountChoice, accountQuery } from "../../api/accounts";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { PageHead } from "../../ui/PageHead";
import { RemoteSelect } from "../../ui/RemoteSelect";
import { useUrlState } from "../../ui/useUrlState";
import { History } from "./queue/History";
import { OfAccount } from "./queue/OfAccount";
import { Week } from "./queue/Week";

const VIEWS = ["week", "account", "answered"] as const;
type View = (typeof VIEWS)[number];

/** What waits for a yes or no: this week's few, all of one customer, and what was answered. */
export function Suggestions() {
  const { t } = useTranslation();
  const [values, change] = useUrlState(["view", "account"] as const);
  const view: View = VIEWS.find((one) => one === values.view) ?? (values.account ? "account" : "week");
  return (
    <div className="page suggest-page">
      <PageHead title={t("suggestions.title")} intro={t("suggestions.intro")} />
      <div className="suggest-bar">
        <Segmented<View>
          aria-label={t("suggestions.views.label")}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`suggestions.views.${value}`) }))}
          onChange={(value) => change({ view: value })}
        />
        {view !== "week" && <AccountPick value={values.account} onChange={(account) => change({ account, view })} />}
        {view !== "week" && values.account && (
          <Link to={`/accounts/${values.account}/chart?suggested=1`}>
            <ApartmentOutlined /> {t("suggestions.chart.show")}
          </Link>
        )}
      </div>
      {view === "week" && <Week />}
      {view !== "week" && !values.account && <EmptyState icon={<ApartmentOutlined />} title={t("suggestions.pick_account")} text={t("suggestions.pick_text")} />}
      {view === "account" && values.account && <OfAccount key={values.account} accountId={values.account} />}
      {view === "answered" && values.account && <History key={values.account} accountId={values.account} />}
    </div>
  );
}

function AccountPick({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...accountQuery(value ?? ""), enabled: value !== undefined });
  return (
    <div className="suggest-account-pick">
      <RemoteSelect
        {...accountChoice}
        aria-label={t("suggestions.account")}
        placeholder={t("suggestions.pick_account")}
        initial={data ? [{ value: data.id, label: data.name }] : []}
        value={value ?? null}
        onChange={(account) => onChange(account ?? undefined)}
      />
    </div>
  );
}
