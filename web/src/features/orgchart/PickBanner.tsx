import { AimOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect } from "react";

import { useTranslation } from "../../i18n";
import { useChartApi } from "./chartContext";

/** Says what the next click means, and the way out. */
export function PickBanner() {
  const { t } = useTranslation();
  const { question, ask, nameOf } = useChartApi();
  useEffect(() => {
    if (!question) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && ask(null);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [question, ask]);
  if (!question) return null;
  const name = nameOf(question.sourceId);
  const text =
    question.what === "manager"
      ? t("orgchart.draw_pick_move", { name })
      : t("orgchart.draw_pick_line", {
          name,
          kind: question.what === "line" ? t(`orgchart.kind.${question.kind}`) : t("orgchart.tie_form"),
        });
  return (
    <div className="pick-banner" role="status">
      <AimOutlined />
      <span>{text}</span>
      <Button size="small" onClick={() => ask(null)}>
        {t("orgchart.draw_cancel")}
      </Button>
    </div>
  );
}
