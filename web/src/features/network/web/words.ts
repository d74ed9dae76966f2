import { useMemo } from "react";

import { useTranslation } from "../../../i18n";
import type { PictureWords } from "./picture";

/** The words of the legend, in the reader's language. */
export function usePictureWords(): PictureWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      group: (letter) => t("inner_network.group", { letter }),
      none: { group: t("inner_network.no_group"), department: t("inner_network.no_department"), stance: t("inner_network.no_stance") },
      stances: Object.fromEntries((["2", "1", "0", "-1", "-2"] as const).map((grade) => [grade, t(`decisions.grade.${grade}`)])),
    }),
    [t],
  );
}
