import { FundOutlined } from "@ant-design/icons";
import { Link } from "react-router";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";

/** What the decision is about. */
export function OpportunityLink() {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  if (!chain.opportunity) return null;
  return (
    <Link className="chain-fact" to={`/opportunities?opportunity=${chain.opportunity.id}`} title={t("chains.opportunity")}>
      <FundOutlined aria-hidden /> {chain.opportunity.name}
    </Link>
  );
}
