import { UserOutlined } from "@ant-design/icons";
import { useMemo } from "react";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { emptySeats } from "../model/members";
import type { LaneDrag } from "./LaneDrag";

/** Empty seats of the chart: whoever comes to hold one takes part. */
export function EmptySeats({ drag }: { drag: LaneDrag | null }) {
  const { t } = useTranslation();
  const { chain, chart, deeds } = useChainApi();
  const seats = useMemo(() => {
    const here = new Set(chain.members.map((member) => member.position?.id));
    return chart ? emptySeats(chart).filter((seat) => !here.has(seat.id)) : [];
  }, [chain.members, chart]);
  if (seats.length === 0) return null;
  return (
    <>
      <p className="quiet people-hint">{t("chains.people.seats")}</p>
      <ul className="contact-pick-list seats-pick">
        {seats.map((seat) => {
          const name = seat.title || t("common.untitled");
          return (
            <li key={seat.id}>
              <button
                type="button"
                className="seat-pick"
                onClick={() => void deeds.join({ position_ids: [seat.id] })}
                onPointerDown={(event) =>
                  event.button === 0 && drag?.arm(event.nativeEvent, { carried: { what: "seat", positionId: seat.id }, name, detail: seat.department })
                }
              >
                <UserOutlined aria-hidden />
                <span>{name}</span>
                <span className="quiet">{seat.department}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
