import { App, Button } from "antd";
import { useEffect } from "react";

import { changeText, useTranslation } from "../../i18n";
import { actorName } from "../../ui/actorName";
import type { ChartApi } from "./chartContext";
import { subjectsOf } from "./naming";
import type { ChartStore } from "./store/ChartStore";

const DRAWN = 120;

/** Say gently what others do to the chart while one looks at it; the newest word replaces the one before. */
export function useRemoteNotice(store: ChartStore, me: string, { show, canvas }: Pick<ChartApi, "show" | "canvas">): void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  useEffect(
    () =>
      store.hear((events) => {
        const newest = events.findLast((event) => event.actor_id !== me);
        const state = store.getState();
        if (!newest || !state) return;
        const what = changeText(t, { kind: newest.kind, subjects: subjectsOf(newest.rows, state) });
        const seat = newest.rows.find((row) => row.table === "position" && row.after !== null);
        // The chart draws the change first.
        if (seat) setTimeout(() => canvas.current?.flash(seat.id), DRAWN);
        void message.open({
          key: "remote",
          type: "info",
          duration: 4,
          content: (
            <span>
              {t("orgchart.remote", { who: actorName(t, newest), what })}
              {seat && (
                <Button type="link" size="small" onClick={() => show(seat.id)}>
                  {t("orgchart.remote_show")}
                </Button>
              )}
            </span>
          ),
        });
      }),
    [store, me, show, canvas, message, t],
  );
}
