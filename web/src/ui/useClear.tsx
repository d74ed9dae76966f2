import { CloseCircleFilled } from "@ant-design/icons";

import { useTranslation } from "../i18n";

/** What clears a choice: the library's sign, named in the reader's language. */
export function useClear() {
  const { t } = useTranslation();
  return { clearIcon: <CloseCircleFilled />, label: t("common.clear") };
}
