import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useState } from "react";

import { leadFacetsQuery, type LeadRow } from "../../api/leads";
import { useTranslation } from "../../i18n";
import { MemberSelect } from "../../ui/MemberSelect";
import { useLeadDeeds } from "./useLeadDeeds";

interface Props {
  rows: readonly LeadRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Give leads to a colleague. */
export function AssignDialog({ rows, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState<string | null>(null);
  const { data } = useQuery(leadFacetsQuery);
  const { several } = useLeadDeeds(onDone);
  const own = rows.length === 1 ? rows[0]!.owner?.id : undefined;
  return (
    <Modal
      open
      width={420}
      title={rows.length === 1 ? t("leads.assign_title", { name: rows[0]!.company }) : t("leads.assign_many", { count: rows.length })}
      okText={t("leads.deeds.assign")}
      cancelText={t("common.cancel")}
      okButtonProps={{ disabled: to === null }}
      confirmLoading={several.isPending}
      onOk={() => several.mutate({ action: "assign", rows, member_id: to })}
      onCancel={onClose}
      destroyOnHidden
    >
      <MemberSelect
        autoFocus
        style={{ width: "100%" }}
        members={(data?.assignees ?? []).filter(({ id }) => id !== own)}
        value={to}
        onChange={setTo}
        placeholder={t("directory.choose_member")}
        aria-label={t("leads.owner")}
      />
    </Modal>
  );
}
