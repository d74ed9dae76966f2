import { CalendarOutlined, EditOutlined, NodeIndexOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useNavigate } from "react-router";

import type { SeenPerson } from "../../../api/network-signals";
import { useTranslation } from "../../../i18n";
import { useDeeds } from "../deeds";

/** What can be done about somebody: note a contact, plan the next, find a way to him. */
export function RowDeeds({ person, path = false }: { person: SeenPerson; path?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { log, plan } = useDeeds();
  const { id, name } = person;
  const deeds = [
    { on: log && (() => log({ id, name })), icon: <EditOutlined />, word: t("signals.log") },
    { on: plan && (() => plan({ id, name })), icon: <CalendarOutlined />, word: t("signals.plan") },
    { on: path ? () => void navigate(`/paths?contact=${id}`) : undefined, icon: <NodeIndexOutlined />, word: t("signals.path") },
  ];
  return (
    <span className="row-deeds">
      {deeds.map(({ on, icon, word }) => on && (
        <Tooltip key={word} title={word}>
          <Button type="text" size="small" icon={icon} aria-label={t("signals.deed", { deed: word, name })} onClick={on} />
        </Tooltip>
      ))}
    </span>
  );
}
