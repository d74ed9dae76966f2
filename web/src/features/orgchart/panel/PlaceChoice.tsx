import { Button, Modal } from "antd";

import { succeedPosition } from "../../../api/chart";
import { useTranslation } from "../../../i18n";
import type { Placement } from "../../../ui/chart";
import { useChartApi } from "../chartContext";

interface Props {
  placement: Placement;
  onClose: () => void;
}

/** A contact was dropped on an empty seat: takes it, or reports to it? */
export function PlaceChoice({ placement, onClose }: Props) {
  const { t } = useTranslation();
  const { state, writes, nameOf } = useChartApi();
  const { contactId, managerId } = placement;
  const name = state.contacts.get(contactId)?.name ?? "";
  const below = () => {
    onClose();
    void writes.place(contactId, managerId);
  };
  const sit = () => {
    onClose();
    if (managerId) void writes.run(() => succeedPosition(managerId, contactId), { said: t("orgchart.succeed.done", { name }) });
  };
  return (
    <Modal
      open
      width={420}
      title={t("orgchart.place_choice", { seat: managerId ? nameOf(managerId) : "" })}
      onCancel={onClose}
      footer={[
        <Button key="below" onClick={below}>
          {t("orgchart.place_below")}
        </Button>,
        <Button key="sit" type="primary" autoFocus onClick={sit}>
          {t("orgchart.place_sit")}
        </Button>,
      ]}
    >
      {t("orgchart.place_choice_text", { name })}
    </Modal>
  );
}
