import { Modal, Select } from "antd";
import { useState } from "react";

import { closePool, STALE_LEADS, type Pool } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";

/** Where the leads of a pool go before it is closed. */
export function ClosePool({ pool, others, onClose }: { pool: Pool; others: readonly Pool[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState<string | null>(null);
  const close = useAction(() => closePool(pool.id, to), { stale: STALE_LEADS, onDone: onClose, said: () => t("leads.pool_closed", { name: pool.name }) });
  const count = pool.waiting + pool.held;
  return (
    <Modal
      open
      title={t("leads.close_pool", { name: pool.name })}
      okText={t("common.close")}
      cancelText={t("common.cancel")}
      okButtonProps={{ danger: true, disabled: count > 0 && to === null }}
      confirmLoading={close.isPending}
      onOk={() => close.mutate(undefined)}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{count > 0 ? t("leads.pool_full", { count }) : t("leads.pool_empty")}</p>
      {count > 0 && (
        <Select style={{ width: "100%" }} aria-label={t("leads.into_pool")} placeholder={t("leads.into_pool")} value={to} options={others.map(({ id, name }) => ({ value: id, label: name }))} onChange={setTo} />
      )}
    </Modal>
  );
}
