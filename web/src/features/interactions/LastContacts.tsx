import { useState } from "react";

import type { Interaction } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { PersonName } from "../../ui/PersonName";
import { peopleOf } from "./sifting";

const FEW = 12;

interface Props {
  all: readonly Interaction[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** When each person was last in touch, beside the line of time where there is room; a click shows his share of it. */
export function LastContacts({ all, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [every, setEvery] = useState(false);
  const people = peopleOf(all);
  const shown = every ? people : people.slice(0, FEW);
  return (
    <aside className="panel last-contacts" aria-label={t("interactions.last_contact")}>
      <h3>{t("interactions.last_contact")}</h3>
      <ul>
        {shown.map(({ id, name, insighted, count, last }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id === chosen ? undefined : id)}>
              <span className="last-contacts-name">
                <PersonName name={name} uninsighted={insighted === false} />
                <span className="quiet"> {format.number(count)}</span>
              </span>
              <time className="quiet nowrap" dateTime={last} title={format.dateTime(last)}>
                {format.ago(last)}
              </time>
            </button>
          </li>
        ))}
      </ul>
      {people.length > FEW && (
        <button type="button" className="link-button" onClick={() => setEvery(!every)}>
          {every ? t("interactions.read_less") : t("interactions.everybody", { count: people.length })}
        </button>
      )}
    </aside>
  );
}
