import { Tag } from "antd";

import { useFormat, useTranslation } from "../../i18n";
import type { PreviewSeat } from "./preview";

const DEEPEST = 12;

interface Props {
  seats: PreviewSeat[];
  /** How many there are in all; those beyond the first few hundred are not sent. */
  total: number;
}

/** The chart as it will be, as a list of levels. */
export function SeatTree({ seats, total }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <section className="import-part">
      <h3>{t("imports.tree")}</h3>
      <ol className="import-tree">
        {seats.map((seat, index) => (
          <li key={index} style={{ "--depth": Math.min(seat.depth, DEEPEST) } as React.CSSProperties}>
            <Occupant seat={seat} />
            <span className="quiet import-tree-title">{[seat.title, seat.department].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ol>
      {total > seats.length && (
        <p className="quiet import-note">{t("imports.tree_more", { count: seats.length, total: number(total) })}</p>
      )}
    </section>
  );
}

function Occupant({ seat }: { seat: PreviewSeat }) {
  const { t } = useTranslation();
  if (seat.name) return <b>{seat.name}</b>;
  const unknown = seat.empty_as === "unknown";
  return (
    <Tag variant="outlined" className={unknown ? "import-unknown" : "import-vacant"}>
      {t(unknown ? "imports.empty.unknown" : "imports.empty.vacant")}
    </Tag>
  );
}
