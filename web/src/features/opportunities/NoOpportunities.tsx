import { FundOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";

import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { EVERY_STATE, type OpportunityListState } from "./useOpportunityQuery";

/** Nothing to show: because of a filter, or because there is nothing yet. */
export function NoOpportunities({ state, create }: { state: OpportunityListState; create: ReactNode }) {
  const { t } = useTranslation();
  const filtered = state.active > 0 || !!state.values.q;
  const all = (
    <Button onClick={() => (filtered ? state.reset() : state.change({ state: EVERY_STATE }))}>
      {filtered ? t("common.reset") : t("opportunities.show_all")}
    </Button>
  );
  if (filtered || state.values.state !== EVERY_STATE) {
    return <EmptyState icon={<FundOutlined />} title={t("opportunities.none_here")} text={t("opportunities.none_here_text")} action={<>{create} {all}</>} />;
  }
  return <EmptyState icon={<FundOutlined />} title={t("opportunities.none")} text={t("opportunities.none_text")} action={create} />;
}
