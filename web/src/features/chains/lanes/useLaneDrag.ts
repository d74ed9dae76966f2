import { useLayoutEffect, useState } from "react";

import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import { LaneDrag } from "./LaneDrag";

/** One for the life of the page; it is told whatever changes. */
export function useLaneDrag(): LaneDrag {
  const { t } = useTranslation();
  const { chain, deeds, select } = useChainApi();
  const [drag] = useState(() => new LaneDrag());
  useLayoutEffect(() => drag.listen({ chain, deeds, select, t }));
  return drag;
}
