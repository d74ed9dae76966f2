import { useQuery } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";

import { suggestionsQuery } from "../../api/suggestions";
import type { Ghost } from "../../graph";
import { useFormat, useTranslation } from "../../i18n";
import { drawnOf } from "./ghosts";
import { GhostPanel, type PanelTools } from "./GhostPanel";

/** What is suggested about an account's people, for its chart to draw. */
export function useSuggested(accountId: string) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(suggestionsQuery(accountId));
  return useMemo(() => {
    const drawn = drawnOf(t, format, data);
    const ghosts: readonly Ghost[] = drawn.map(({ ghost }) => ghost);
    const panel = (id: string, tools: PanelTools): ReactNode => {
      const found = drawn.find(({ ghost }) => ghost.id === id);
      return found && <GhostPanel key={id} accountId={accountId} one={found.one} canAnswer={data?.can.answer ?? false} tools={tools} />;
    };
    return { ghosts, panel };
  }, [accountId, data, t, format]);
}
