import { StarFilled, StarOutlined } from "@ant-design/icons";
import { Tooltip } from "antd";

import { useTranslation } from "../i18n";

/** A star for what is followed, a filled one for what is key, nothing else. */
export function AttentionMark({ attention }: { attention: "none" | "followed" | "key" }) {
  const { t } = useTranslation();
  if (attention === "none") return null;
  const word = t(`directory.attentions.${attention}`);
  const Star = attention === "key" ? StarFilled : StarOutlined;
  return (
    <Tooltip title={word}>
      <Star aria-label={word} style={{ color: "#d99a00", marginInlineStart: 6, fontSize: 13 }} />
    </Tooltip>
  );
}
