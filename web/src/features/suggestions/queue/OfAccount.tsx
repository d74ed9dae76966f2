import { CheckCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";

import { suggestionsQuery } from "../../../api/suggestions";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { Batches } from "./Batches";
import { SingleCard } from "./SingleCard";
import { keyOf } from "../naming";

/** All suggestions of one customer; lines that are doubted stand apart. */
export function OfAccount({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(suggestionsQuery(accountId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { account, batches, doubts } = data;
  const canAnswer = data.can.answer;
  if (batches.length + doubts.length === 0) {
    return <EmptyState icon={<CheckCircleOutlined />} title={t("suggestions.none")} text={t("suggestions.none_text")} />;
  }
  return (
    <>
      {!canAnswer && <p className="quiet">{t("suggestions.read_only")}</p>}
      <Batches canAnswer={canAnswer} rows={batches.map((batch) => ({ account, batch }))} />
      {doubts.length > 0 && (
        <section aria-label={t("suggestions.doubts")}>
          <h2 className="suggest-part">{t("suggestions.doubts")}</h2>
          <div className="suggest-list">
            {doubts.map((one) => (
              <SingleCard key={keyOf(one)} account={account} one={one} canAnswer={canAnswer} withAccount={false} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
