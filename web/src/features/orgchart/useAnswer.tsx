import { App } from "antd";

import { useTranslation } from "../../i18n";
import { useChartApi } from "./chartContext";

/** While a question is open ("influences whom?"), a click on a card answers it. Tells whether it did. */
export function useAnswer(): (positionId: string | undefined) => boolean {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { question, ask, setDraft, forest, writes } = useChartApi();
  const occupant = (id: string) => forest.occupant[forest.indexOf.get(id) ?? -1];
  return (positionId) => {
    if (!question) return false;
    if (positionId === undefined || positionId === question.sourceId) return true;
    if (question.what === "manager") {
      ask(null);
      void writes.move(question.sourceId, positionId);
      return true;
    }
    if (question.what === "line") {
      ask(null);
      setDraft({ mode: "new_line", kind: question.kind, sourceId: question.sourceId, targetId: positionId });
      return true;
    }
    const [one, other] = [occupant(question.sourceId), occupant(positionId)];
    if (!other) void message.info(t("orgchart.draw_empty_seat"));
    if (!one || !other) return true;
    ask(null);
    setDraft({ mode: "new_tie", contactId: one.id, otherId: other.id });
    return true;
  };
}
