import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";

import "../../../ui/details.css";

import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useChartApi } from "../chartContext";
import { seatTitle } from "../naming";
import { GroupsSection } from "./GroupsSection";
import { OccupantsSection } from "./OccupantsSection";
import { RelationsSection } from "./RelationsSection";
import { ReportingSection } from "./ReportingSection";
import { SeatActions } from "./SeatActions";
import { SeatSection } from "./SeatSection";

/** Everything about the selected seat and whoever sits on it. */
export function Details({ node, onClose }: { node: number; onClose?: () => void }) {
  const { t } = useTranslation();
  const { forest, slots } = useChartApi();
  const position = forest.positions[node]!;
  const contact = forest.occupant[node];
  return (
    <div className="details">
      <DetailsHead node={node} onClose={onClose} />
      <div className="details-body">
        <SeatActions node={node} />
        {contact && (
          <section className="details-section">
            <h3>{t("decisions.title")}</h3>
            {slots.ratings(contact.id, contact.name)}
          </section>
        )}
        {contact && <section className="details-section">{slots.interaction(contact)}</section>}
        <ReportingSection node={node} />
        <RelationsSection node={node} />
        <SeatSection key={position.id} node={node} />
        <GroupsSection positionId={position.id} />
        <OccupantsSection positionId={position.id} />
        {contact && slots.contact(contact.id)}
      </div>
    </div>
  );
}

function DetailsHead({ node, onClose }: { node: number; onClose: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { forest, facts, state, slots } = useChartApi();
  const position = forest.positions[node]!;
  const contact = forest.occupant[node];
  const fact = contact && facts?.get(contact.id);
  const uninsighted = !!contact && facts !== null && !fact?.insighted;
  const department = forest.department[node];
  const where = [seatTitle(forest, node), department && state.departments.get(department)?.name].filter(Boolean);
  return (
    <header className="details-head">
      <div className="details-name">
        <h2>{contact ? <PersonName name={contact.name} uninsighted={uninsighted} /> : t(`orgchart.state.${position.empty_as}`)}</h2>
        <div className="quiet">{where.join(" · ") || t("common.untitled")}</div>
        {contact && slots.reach(contact.id)}
      </div>
      {onClose && <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />}
    </header>
  );
}
