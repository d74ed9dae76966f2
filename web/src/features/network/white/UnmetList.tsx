import { NodeIndexOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import type { Unmet } from "../../../api/network-signals";
import { useTranslation } from "../../../i18n";
import { useDeeds } from "../deeds";
import { RowDeeds } from "../rows/RowDeeds";
import { Section } from "../rows/Section";
import { SeenName } from "../rows/SeenName";

const FIRST = 12;

interface Props {
  rows: readonly Unmet[];
  /** The name of the department that is looked at; empty for all. */
  department: string;
  /** Where the ways into that department are. */
  ways?: string | undefined;
}

/** Whom nobody of ours ever met, who matters most first, and who can lead to them. */
export function UnmetList({ rows, department, ways }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  const title = department ? t("signals.white.unmet_in", { department }) : t("signals.white.unmet");
  return (
    <Section title={title} count={rows.length} how={t("signals.white.unmet_how")} empty={rows.length === 0 ? t("signals.white.unmet_none") : undefined}>
      {ways && (
        <Link className="unmet-ways" to={ways}>
          <NodeIndexOutlined /> {t("paths.entry.department", { name: department })}
        </Link>
      )}
      <ul className="signal-rows">
        {shown.map((row) => (
          <li key={row.contact.id}>
            <div className="signal-head">
              <SeenName person={row.contact} />
              {row.influence !== null && <small className="unmet-weight">{t("signals.white.influence", { value: row.influence })}</small>}
              <RowDeeds person={row.contact} path />
            </div>
            <WayIn row={row} />
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t("signals.white.all", { count: rows.length })}
        </Button>
      )}
    </Section>
  );
}

function WayIn({ row }: { row: Unmet }) {
  const { t } = useTranslation();
  const { open } = useDeeds();
  const way = row.way_in;
  if (!way) return <div className="signal-line quiet">{t("signals.white.no_way")}</div>;
  return (
    <div className="signal-line quiet">
      <span>
        {t(row.near ? "signals.white.way_near" : "signals.white.way_far")}
        <button type="button" className="link-button" onClick={() => open(way.contact.id)}>
          {way.contact.name}
        </button>
        {way.member && t("signals.white.way_member", { member: way.member.name, strength: way.strength })}
      </span>
    </div>
  );
}
