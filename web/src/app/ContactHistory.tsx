import { useQuery } from "@tanstack/react-query";

import { monthsQuery } from "../api/timeline";
import { Timeline } from "../features/timeline/Timeline";
import { useFormat, useTranslation } from "../i18n";

const COUNTED = ["interaction", "case", "campaign"] as const;

/** What passed with a person, wherever he worked, and how much of it. */
export function ContactHistory({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data } = useQuery(monthsQuery({ of: "contact", id: contactId }, {}));
  const counts = COUNTED.filter((kind) => data?.kinds[kind]).map((kind) => `${t(`timeline.kinds.${kind}`)} ${number(data?.kinds[kind] ?? 0)}`);
  return (
    <section className="profile-section">
      <h3>
        {t("timeline.title")} <span className="quiet profile-counts">{counts.join(" · ")}</span>
      </h3>
      <Timeline subject={{ of: "contact", id: contactId }} narrow />
    </section>
  );
}
