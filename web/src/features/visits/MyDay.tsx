import { useQuery } from "@tanstack/react-query";

import "./visits.css";

import { myVisitsQuery } from "../../api/visits";
import { useTranslation } from "../../i18n";
import { useLanguage } from "../../ui/useLanguage";
import { VisitRows } from "./plan/VisitRows";
import { UnknownList } from "./unknowns/UnknownList";

/** For the day: visits that come, and what is most worth finding out. Nothing where there is neither. */
export function MyDay() {
  const { t } = useTranslation();
  const { data } = useQuery({ ...myVisitsQuery(useLanguage()), staleTime: 0 });
  if (!data) return null;
  return (
    <>
      {data.visits.length > 0 && (
        <section className="visits-block today-visits" aria-label={t("visits.mine")}>
          <header>
            <h2>{t("visits.mine")}</h2>
          </header>
          <VisitRows rows={data.visits} withAccount />
        </section>
      )}
      {data.unknowns.count > 0 && (
        <section className="visits-block today-visits" aria-label={t("visits.unknowns.first")}>
          <header>
            <h2>{t("visits.unknowns.first")}</h2>
            <span className="quiet">{t("visits.unknowns.go_all", { count: data.unknowns.count })}</span>
          </header>
          <UnknownList items={data.unknowns.items} withAccount />
        </section>
      )}
    </>
  );
}
