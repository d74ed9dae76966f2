import { App } from "antd";

import { moveMember, type Structure } from "../../../api/stewardship";
import type { Forest } from "../../../graph";
import { useTranslation } from "../../../i18n";
import type { Move, Refusal } from "../../../ui/chart";
import { useAction } from "../../../ui/useAction";

/** A person dragged onto another one gets a new manager, after a question: it changes who sees what. */
export function useMoves(data: Structure, forest: Forest) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const nameOf = (id: string | null) => data.people.find((person) => person.id === id)?.name ?? "";
  const save = useAction(({ positionId, managerId }: Move) => moveMember(positionId, managerId, versionOf(data, positionId)), {
    stale: [["stewardship"], ["members"]],
    said: (_, { positionId, managerId }) =>
      managerId
        ? t("stewardship.moved", { name: nameOf(positionId), manager: nameOf(managerId) })
        : t("stewardship.moved_top", { name: nameOf(positionId) }),
  });
  const move = (wanted: Move) => {
    const [name, manager] = [nameOf(wanted.positionId), nameOf(wanted.managerId)];
    if (!name || (wanted.managerId && !manager)) return;
    void modal.confirm({
      title: manager ? t("stewardship.move_confirm", { name, manager }) : t("stewardship.move_top_confirm", { name }),
      content: t("stewardship.move_text"),
      onOk: () => save.mutateAsync(wanted).catch(() => undefined),
    });
  };
  const refuse = (reason: Refusal, { positionId, managerId }: Move) => {
    if (!managerId || managerId === positionId) return;
    const [name, manager] = [nameOf(positionId), nameOf(managerId)];
    if (reason === "same") return void message.info(t("orgchart.refused_same", { name, manager }));
    void message.error(t("problems.chart.cycle", { seat: name, manager, loop: loop(forest, positionId, managerId).map(nameOf).join(" → ") }), 7);
  };
  return { move, refuse };
}

function versionOf(data: Structure, id: string): number {
  return data.people.find((person) => person.id === id)?.version ?? 0;
}

/** From the one who was moved up the lines to himself. */
function loop(forest: Forest, positionId: string, managerId: string): string[] {
  const end = forest.indexOf.get(positionId) ?? -1;
  const ids = [positionId];
  for (let at = forest.indexOf.get(managerId) ?? -1; at >= 0 && at !== end; at = forest.parent[at]!) ids.push(forest.positions[at]!.id);
  return [...ids, positionId];
}
