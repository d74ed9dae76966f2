import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import "../simulation/simulation.css";

import { simulationQuery } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { VerdictSign } from "../simulation/VerdictSign";

/** What the simulator expects of the chain, and the way to it; empty while nobody counts in any stage. */
export function Outlook({ chainId }: { chainId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(simulationQuery(chainId));
  if (!data?.outlook) return null;
  return (
    <Link className="chain-outlook" to="?view=simulation" title={t("simulation.title")}>
      <VerdictSign verdict={data.outlook.verdict} /> {t(`simulation.verdict.${data.outlook.verdict}`)}
    </Link>
  );
}
