import { Spin } from "antd";

import { useTranslation } from "../i18n";

/** A sign that something is on its way; not shown for what takes less than a blink. */
export function Loading({ text }: { text?: string }) {
  const { t } = useTranslation();
  return (
    <div role="status" style={{ display: "grid", placeItems: "center", minHeight: 160, padding: 24 }}>
      <Spin delay={120} description={text ?? t("common.loading")}>
        <div style={{ width: 160, height: 60 }} />
      </Spin>
    </div>
  );
}
