import { Tag } from "antd";

import type { Delivery } from "../../api/webhooks";
import { useTranslation } from "../../i18n";

const COLORS: Record<Delivery["state"], string> = { waiting: "default", sending: "processing", delivered: "green", failed: "error" };

/** The word for how a delivery went. */
export function DeliveryTag({ state }: { state: Delivery["state"] }) {
  const { t } = useTranslation();
  return (
    <Tag variant="filled" color={COLORS[state]}>
      {t(`webhooks.states.${state}`)}
    </Tag>
  );
}
