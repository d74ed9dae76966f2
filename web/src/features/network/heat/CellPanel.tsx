

import type { HeatMap, OurPerson, TheirPerson } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { TieTerms } from "../ties/TieTerms";
import { SideDrawer } from "../../../ui/SideDrawer";
import { PassedList } from "./PassedList";
import { TiesOf } from "./TiesOf";

/** A cell, a row (only one of ours) or a column (only one of theirs). */
export interface Opened {
  member: OurPerson | undefined;
  contact: TheirPerson | undefined;
}

interface Props {
  accountId: string;
  map: HeatMap;
  opened: Opened | null;
  onClose: () => void;
}

/** What stands behind a cell: why the tie is so strong, and every single interaction. */
export function CellPanel({ accountId, map, opened, onClose }: Props) {
  return (
    <SideDrawer
      open={opened !== null}
      onClose={onClose}
      width={460}
      height="86dvh"
      title={opened && <Heading opened={opened} />}
      destroyOnHidden
    >
      {opened && <Behind {...{ accountId, map, opened }} />}
    </SideDrawer>
  );
}

function Heading({ opened: { member, contact } }: { opened: Opened }) {
  const { t } = useTranslation();
  const where = contact ? [contact.title, contact.department] : [member?.title];
  return (
    <div>
      <div style={{ fontSize: 17 }}>{[member?.name ?? t("heat.all_ours"), contact?.name ?? t("heat.all_theirs")].join(" × ")}</div>
      <div className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>
        {where.filter(Boolean).join(" · ")}
      </div>
    </div>
  );
}

function Behind({ accountId, map, opened: { member, contact } }: { accountId: string; map: HeatMap; opened: Opened }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const cell = map.cells.find((one) => one.member_id === member?.id && one.contact_id === contact?.id);
  const period = { since: map.since, until: map.until };
  const between = { ...(member ? { member_id: member.id } : {}), ...(contact ? { contact_id: contact.id } : {}) };
  return (
    <div className="heat-behind">
      {cell && <TieTerms tie={cell} until={map.until} />}
      {!(member && contact) && <TiesOf {...{ map, member, contact }} />}
      {member && contact && !cell && <p className="quiet">{t("heat.never", { ours: member.name, theirs: contact.name })}</p>}
      <h3>
        {t("heat.passed")} <small className="quiet">{t("heat.from_to", { since: date(map.since), until: date(map.until) })}</small>
      </h3>
      <PassedList {...{ accountId, between, period }} />
    </div>
  );
}
