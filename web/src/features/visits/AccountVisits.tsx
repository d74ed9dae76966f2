import { useQuery } from "@tanstack/react-query";

import "./visits.css";

import { accountVisitsQuery } from "../../api/visits";
import { useTranslation } from "../../i18n";
import { BegunVisit } from "./plan/BegunVisit";
import { NewVisit } from "./plan/NewVisit";
import { VisitRows } from "./plan/VisitRows";
import { AccountUnknowns } from "./unknowns/AccountUnknowns";

interface Props {
  account: { id: string; name: string };
  canPlan: boolean;
  memberId: string;
}

/** What is not known of a customer, and the visits that ask for it. */
export function AccountVisits({ account, canPlan, memberId }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({ ...accountVisitsQuery(account.id), staleTime: 0 });
  return (
    <div className="visits-tab">
      <section className="visits-block" aria-label={t("visits.unknowns.title")}>
        <header>
          <h2>{t("visits.unknowns.title")}</h2>
        </header>
        <p>{t("visits.unknowns.intro")}</p>
        <AccountUnknowns accountId={account.id} />
      </section>
      <section className="visits-block" aria-label={t("visits.list")}>
        <header>
          <h2>{t("visits.list")}</h2>
          {canPlan && <NewVisit account={account} memberId={memberId} size="small" type="primary" />}
        </header>
        {canPlan && <BegunVisit accountId={account.id} memberId={memberId} />}
        {data.length === 0 ? <p>{t("visits.none_text")}</p> : <VisitRows rows={data} />}
      </section>
    </div>
  );
}
