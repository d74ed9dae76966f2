import { App, Button } from "antd";
import { useCallback, type RefObject } from "react";

import type { ChartEvent, ChartState } from "../../graph";
import { changeText, useTranslation } from "../../i18n";
import { subjectsOf } from "./naming";

/** Say gently what others do to the chart while one looks at it; the newest word replaces the one before. */
export function useRemoteNotice(me: string, state: RefObject<ChartState | null>, show: (positionId: string) => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return useCallback(
    (events: ChartEvent[]) => {
      const newest = events.findLast((event) => event.actor_id !== me);
      if (!newest || !state.current) return;
      const what = changeText(t, { kind: newest.kind, subjects: subjectsOf(newest.rows, state.current) });
      const seat = newest.rows.find((row) => row.table === "position" && row.after !== null);
      void message.open({
        key: "remote",
        type: "info",
        duration: 4,
        content: (
          <span>
            {t("orgchart.remote", { who: newest.actor_name, what })}
            {seat && (
              <Button type="link" size="small" onClick={() => show(seat.id)}>
                {t("orgchart.remote_show")}
              </Button>
            )}
          </span>
        ),
      });
    },
    [me, state, show, message, t],
  );
}
