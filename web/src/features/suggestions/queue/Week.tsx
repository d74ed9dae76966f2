import { CheckCircleOutlined, PauseCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";

import { questionsQuery } from "../../../api/suggestions";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { Batches } from "./Batches";

/** This week's few questions, over all customers one edits. */
export function Week() {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const { data, error, refetch } = useQuery(questionsQuery);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { per_week, used, batches } = data;
  if (per_week === 0) return <EmptyState icon={<PauseCircleOutlined />} title={t("suggestions.off")} text={t("suggestions.off_text")} />;
  if (batches.length === 0) {
    const why = used > 0 ? "done" : "nothing";
    return <EmptyState icon={<CheckCircleOutlined />} title={t(`suggestions.${why}`)} text={t(`suggestions.${why}_text`)} />;
  }
  return (
    <>
      <p className="suggest-progress quiet">
        {t("suggestions.progress", { used, per_week })}
        {!phone && <kbd>{t("suggestions.keys")}</kbd>}
      </p>
      <Batches withAccount canAnswer rows={batches.map((batch) => ({ account: batch.account, batch }))} />
    </>
  );
}
