import { Alert, Button, Modal } from "antd";
import { useNavigate } from "react-router";

import { deactivateMember } from "../../api/staff";
import type { Member } from "../../api/types";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

interface Props {
  member: Member;
  owned: number;
  onClose: () => void;
}

/** Before a colleague is shut out: how many customers hang on him, and the way to hand them over first. */
export function DeactivateMember({ member, owned, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shutOut = useAction(() => deactivateMember(member.id), {
    stale: [["members"], ["leaving"]],
    said: () => t("staff.deactivated", { name: member.name }),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t("staff.deactivate_title", { name: member.name })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t("common.cancel")}
        </Button>,
        <Button key="stop" danger loading={shutOut.isPending} onClick={() => shutOut.mutate()}>
          {t(owned > 0 ? "staff.deactivate_anyway" : "staff.deactivate")}
        </Button>,
        ...(owned > 0 && member.can.leaving
          ? [
              <Button key="hand" type="primary" onClick={() => void navigate(`/members/${member.id}/leaving`)}>
                {t("staff.hand_over_first")}
              </Button>,
            ]
          : []),
      ]}
    >
      <p>{t("staff.deactivate_text")}</p>
      {owned > 0 && <Alert type="warning" showIcon title={t("staff.deactivate_owns", { count: owned, name: member.name })} description={t("staff.deactivate_owns_text")} />}
    </Modal>
  );
}
