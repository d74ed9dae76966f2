import { Segmented } from "antd";

import { useTranslation } from "../../i18n";
import type { Began } from "./kinds";

interface Props {
  value?: Began;
  onChange?: (value: Began) => void;
}

/** Whose doing a call, mail or message was. */
export function BeganField({ value = "", onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Segmented<Began>
      size="small"
      className="log-began"
      aria-label={t("interactions.began_label")}
      value={value}
      options={[
        { value: "ours", label: t("interactions.began.ours") },
        { value: "theirs", label: t("interactions.began.theirs") },
        { value: "", label: t("interactions.began.unsaid") },
      ]}
      onChange={(began) => onChange?.(began)}
    />
  );
}
