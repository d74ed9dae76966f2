import { ChainList } from "../../features/chains/list/ChainList";
import { useTranslation } from "../../i18n";
import { PageHead } from "../../ui/PageHead";

/** All decision chains. */
export function ChainsPage() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHead title={t("chains.title")} intro={t("chains.list.intro")} />
      <ChainList />
    </div>
  );
}
