import { Select, type SelectProps } from "antd";

import type { Attention } from "../../api/types";
import { useTranslation } from "../../i18n";
import { ATTENTIONS } from "./options";

/** Choose how closely an account or a contact is followed. */
export function AttentionSelect(props: Omit<SelectProps<Attention>, "options">) {
  const { t } = useTranslation();
  return (
    <Select<Attention>
      options={ATTENTIONS.map((value) => ({ value, label: t(`directory.attentions.${value}`) }))}
      {...props}
    />
  );
}
