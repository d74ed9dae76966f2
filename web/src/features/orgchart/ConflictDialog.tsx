import { Button, Modal } from "antd";

import { changeText, useTranslation } from "../../i18n";
import { actorName } from "../../ui/actorName";
import { useChartApi } from "./chartContext";
import type { ChartStore } from "./store/ChartStore";

/** Two people moved the same seat: says who was first and how it stands now, and lets one choose. */
export function ConflictDialog({ store }: { store: ChartStore }) {
  const { t } = useTranslation();
  const { writes } = useChartApi();
  const { conflict } = writes;
  if (!conflict) return null;
  const { params } = conflict.problem;
  const touch = store.touched(conflict.positionId);
  const who = touch ? actorName(t, { actor_id: touch.actorId, actor_name: touch.actorName }) : t("orgchart.conflict.somebody");
  const seat = String(params.seat ?? "");
  const manager = typeof params.manager === "string" ? params.manager : null;
  const again = () => {
    writes.endConflict();
    void writes.move(conflict.positionId, conflict.managerId);
  };
  return (
    <Modal
      open
      title={t("orgchart.conflict.title", { seat, who })}
      onCancel={writes.endConflict}
      width={440}
      footer={[
        <Button key="mine" onClick={again}>
          {t("orgchart.conflict.mine")}
        </Button>,
        <Button key="theirs" type="primary" onClick={writes.endConflict}>
          {t("orgchart.conflict.theirs")}
        </Button>,
      ]}
    >
      {touch && <p>{t("orgchart.remote", { who, what: changeText(t, { kind: touch.kind, subjects: [seat] }) })}</p>}
      <p>{manager === null ? t("orgchart.conflict.now_top") : t("orgchart.conflict.now_under", { manager })}</p>
    </Modal>
  );
}
