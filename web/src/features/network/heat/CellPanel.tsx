import { TeamOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link } from "react-router";

import type { HeatMap } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { knownAddress } from "../../../ui/knownAddress";
import { SideDrawer } from "../../../ui/SideDrawer";
import { TieTerms } from "../ties/TieTerms";
import { betweenOf, type Opened } from "./opened";
import { PassedList } from "./PassedList";
import { TiesOf } from "./TiesOf";

interface Props {
  accountId: string;
  map: HeatMap;
  opened: Opened | null;
  /** Show the people of a department one by one. */
  onPeople: () => void;
  onClose: () => void;
}

/** What stands behind a cell: why the tie is so strong, and every single interaction. */
export function CellPanel({ accountId, map, opened, onPeople, onClose }: Props) {
  return (
    <SideDrawer
      open={opened !== null}
      onClose={onClose}
      width={460}
      height="86dvh"
      title={opened && <Heading opened={opened} />}
      destroyOnHidden
    >
      {opened && <Behind {...{ accountId, map, opened, onPeople }} />}
    </SideDrawer>
  );
}

function Heading({ opened: { member, contact, department } }: { opened: Opened }) {
  const { t } = useTranslation();
  const theirs = contact?.name ?? (department ? department.name || t("heat.no_department") : t("heat.all_theirs"));
  const where = contact ? [contact.title, contact.department] : department ? [t("heat.people", { count: department.people.size })] : [member?.title];
  return (
    <div>
      <div style={{ fontSize: 17 }}>{[member?.name ?? t("heat.all_ours"), theirs].join(" × ")}</div>
      <div className="quiet" style={{ fontSize: 13, fontWeight: 400 }}>
        {where.filter(Boolean).join(" · ")}
      </div>
    </div>
  );
}

type BehindProps = Omit<Props, "opened" | "onClose"> & { opened: Opened };

function Behind({ accountId, map, opened, onPeople }: BehindProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { member, contact, department } = opened;
  const cell = map.cells.find((one) => one.member_id === member?.id && one.contact_id === contact?.id);
  const period = { since: map.since, until: map.until };
  return (
    <div className="heat-behind">
      {cell && <TieTerms tie={cell} until={map.until} />}
      {!(member && contact) && <TiesOf map={map} opened={opened} />}
      {member && contact && !cell && <p className="quiet">{t("heat.never", { ours: member.name, theirs: contact.name })}</p>}
      <div className="heat-onward">
        {department && (
          <Button size="small" icon={<UnorderedListOutlined />} onClick={onPeople}>
            {t("heat.by_person")}
          </Button>
        )}
        {member && (
          <Link to={knownAddress(member.id)}>
            <Button size="small" icon={<TeamOutlined />}>
              {t("heat.whom_knows", { name: member.name })}
            </Button>
          </Link>
        )}
      </div>
      <h3>
        {t("heat.passed")} <small className="quiet">{t("heat.from_to", { since: date(map.since), until: date(map.until) })}</small>
      </h3>
      <PassedList {...{ accountId, between: betweenOf(opened), period }} />
    </div>
  );
}
