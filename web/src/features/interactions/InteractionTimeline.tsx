import { Button } from "antd";
import { useState } from "react";

import type { Interaction } from "../../api/types";
import { useTranslation } from "../../i18n";
import { InteractionEntry, type EntryProps } from "./InteractionEntry";
import { byMonth } from "./sifting";

const STEP = 60;

/** Interactions along the months, newest first; what is long ago is shown when asked for. */
export function InteractionTimeline({ items, ...entry }: Omit<EntryProps, "one"> & { items: readonly Interaction[] }) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(STEP);
  const month = new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long" });
  const older = items.length - shown;
  return (
    <div className="interaction-line">
      {byMonth(items.slice(0, shown)).map(({ key, items: inMonth }) => (
        <section key={key}>
          <h3 className="interaction-month">
            {month.format(new Date(`${key}-15T12:00:00`))}
            <span className="quiet">{inMonth.length}</span>
          </h3>
          <ol className="interaction-list">
            {inMonth.map((one) => (
              <InteractionEntry key={one.id} one={one} {...entry} />
            ))}
          </ol>
        </section>
      ))}
      {older > 0 && (
        <Button block type="text" onClick={() => setShown(shown + STEP)}>
          {t("interactions.older", { count: older })}
        </Button>
      )}
    </div>
  );
}
