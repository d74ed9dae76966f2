import { SwapOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";

import "../../features/handover/handover.css";

import { handoversQuery } from "../../api/handover";
import { Past } from "../../features/handover/Past";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { PageHead } from "../../ui/PageHead";
import { useUrlState } from "../../ui/useUrlState";

/** What was handed over to me, and everything I may look at. */
export function HandoversPage() {
  const { t } = useTranslation();
  const [{ all }, change] = useUrlState(["all"]);
  const { data, error, refetch } = useQuery(handoversQuery(all === undefined));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <div className="page leaving">
      <PageHead
        title={t("handover.list_title")}
        actions={
          <Segmented
            value={all === undefined ? "mine" : "all"}
            options={[
              { value: "mine", label: t("handover.to_me") },
              { value: "all", label: t("handover.all_of_them") },
            ]}
            onChange={(value) => change({ all: value === "all" ? "1" : "" })}
          />
        }
      />
      {!data ? <Loading /> : data.length === 0 ? <EmptyState icon={<SwapOutlined />} title={t("handover.none")} text={t("handover.none_text")} /> : <Past rows={data} />}
    </div>
  );
}
