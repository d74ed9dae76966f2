import { useQuery } from "@tanstack/react-query";
import { Checkbox } from "antd";
import { useMemo } from "react";

import { emptySeatsQuery } from "./emptySeatsQuery";
import { useTranslation } from "../../../i18n";

interface Props {
  accountId: string;
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

/** Empty seats of the account's chart: whoever comes to hold one will take part. */
export function SeatPick({ accountId, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(emptySeatsQuery(accountId));
  const seats = useMemo(() => data ?? [], [data]);
  if (seats.length === 0) return null;
  return (
    <details className="seat-choice">
      <summary>{t("chains.people.seats_count", { count: seats.length })}</summary>
      <ul className="contact-pick-list">
        {seats.map((seat) => (
          <li key={seat.id} className="contact-pick-row">
            <Checkbox
              checked={chosen.includes(seat.id)}
              onChange={() => onChange(chosen.includes(seat.id) ? chosen.filter((id) => id !== seat.id) : [...chosen, seat.id])}
            >
              {seat.title || t("common.untitled")} <span className="quiet">{seat.department}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </details>
  );
}
