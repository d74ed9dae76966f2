import { Modal, Radio } from "antd";
import { useState } from "react";

import { removePosition } from "../../../api/chart";
import { childrenOf } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";

/** Take a seat off the chart; who sat there stays a contact. */
export function RemoveForm({ node, onClose }: { node: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { forest, writes, nameOf, select } = useChartApi();
  const [children, setChildren] = useState<"lift" | "take">("lift");
  const position = forest.positions[node]!;
  const direct = childrenOf(forest, node).length;
  const below = forest.subtree[node]! - 1;
  const remove = async () => {
    onClose();
    select([]);
    await writes.run(() => removePosition(position.id, children, position.version), { said: t("orgchart.remove.done") });
  };
  return (
    <Modal
      open
      title={t("orgchart.remove.title", { name: nameOf(position.id) })}
      okText={t("common.remove")}
      okButtonProps={{ danger: true }}
      width={440}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <p className="quiet">{t("orgchart.remove.text")}</p>
      {direct > 0 && (
        <Radio.Group
          vertical
          value={children}
          onChange={(event) => setChildren(event.target.value as "lift" | "take")}
          options={[
            { value: "lift", label: t("orgchart.remove.lift", { count: direct }) },
            { value: "take", label: t("orgchart.remove.take", { count: below }) },
          ]}
        />
      )}
    </Modal>
  );
}
