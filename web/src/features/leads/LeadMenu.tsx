import { DeleteOutlined, MoreOutlined, RollbackOutlined, SwapOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";

import type { LeadRow } from "../../api/leads";
import { useTranslation } from "../../i18n";
import { AssignDialog } from "./AssignDialog";
import { ReasonDialog } from "./ReasonDialog";
import { useLeadDeeds } from "./useLeadDeeds";

type Asking = "assign" | "release" | "ignore" | null;

/** What else can be done with one lead. */
export function LeadMenu({ row, withIgnore = true }: { row: LeadRow; withIgnore?: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>(null);
  const { remove, restore } = useLeadDeeds();
  const all = [
    { key: "assign", label: t("leads.deeds.assign"), icon: <SwapOutlined />, onClick: () => setAsking("assign") },
    { key: "release", label: t("leads.deeds.release"), icon: <RollbackOutlined />, onClick: () => setAsking("release") },
    ...(withIgnore ? [{ key: "ignore", label: t("leads.deeds.ignore"), icon: <RollbackOutlined rotate={90} />, onClick: () => setAsking("ignore") }] : []),
    { key: "restore", label: t("leads.deeds.restore"), icon: <UndoOutlined />, onClick: () => restore.mutate(row) },
    { key: "delete", label: t("leads.deeds.delete"), icon: <DeleteOutlined />, danger: true, onClick: () => remove.mutate(row) },
  ];
  const items = all.filter(({ key }) => row.can[key]);
  if (items.length === 0) return null;
  const close = () => setAsking(null);
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("leads.actions_of", { name: row.company })} />
      </Dropdown>
      {asking === "assign" && <AssignDialog rows={[row]} onClose={close} onDone={close} />}
      {(asking === "release" || asking === "ignore") && <ReasonDialog deed={asking} rows={[row]} onClose={close} onDone={close} />}
    </>
  );
}
