import type { HeatMap } from "../../../api/heat";
import { useFormat, useTranslation } from "../../../i18n";
import { StrengthMark } from "../ties/StrengthMark";
import { tiesBehind, type Opened } from "./opened";

const MOST = 8;

/** The strongest ties of a row, a column or a department. */
export function TiesOf({ map, opened }: { map: HeatMap; opened: Opened }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const names = new Map([...map.members, ...map.contacts].map(({ id, name }) => [id, name]));
  const all = tiesBehind(map, opened);
  // Whoever stands in the title is not named again in every line.
  const named = (member: string, contact: string) => [!opened.member && names.get(member), !opened.contact && names.get(contact)].filter(Boolean).join(" × ");
  return (
    <>
      <ul className="heat-ties">
        {all.slice(0, MOST).map(({ member_id, contact_id, strength }) => (
          <li key={`${member_id} ${contact_id}`}>
            <span>{named(member_id, contact_id)}</span>
            <StrengthMark value={strength} />
          </li>
        ))}
      </ul>
      {all.length > MOST && <p className="quiet heat-ties-more">{t("heat.ties_more", { shown: MOST, count: all.length, all: number(all.length) })}</p>}
    </>
  );
}
