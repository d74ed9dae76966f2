import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Tag } from "antd";
import { useMemo, useState } from "react";

import { editGroup, removeGroup } from "../../../api/chart";
import type { ChartState, Group } from "../../../graph";
import { OWN_COLORS } from "../../../graph/palette";
import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { GroupForm, type GroupDraft } from "../forms/GroupForm";

/** The groups a seat belongs to: a committee, a project team. */
export function GroupsSection({ positionId }: { positionId: string }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { state, canEdit, writes } = useChartApi();
  const [draft, setDraft] = useState<GroupDraft | null>(null);
  const { mine, others } = useMemo(() => split(state, positionId), [state, positionId]);
  const setMembers = (group: Group, ids: string[]) =>
    writes.run(() => editGroup(group.id, { position_ids: ids }), { said: t("orgchart.group_saved") });
  const dissolve = (group: Group) =>
    modal.confirm({
      title: t("orgchart.group_dissolve", { name: group.name }),
      okText: t("common.confirm"),
      onOk: () => writes.run(() => removeGroup(group.id)),
    });
  if (mine.length === 0 && !canEdit) return null;
  return (
    <section className="details-section">
      <h3>
        {t("orgchart.groups")}
        {canEdit && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                ...others.map((group) => ({
                  key: group.id,
                  label: group.name,
                  onClick: () => void setMembers(group, [...membersOf(state, group.id), positionId]),
                })),
                { key: "new", icon: <PlusOutlined />, label: t("orgchart.group_new"), onClick: () => setDraft({ group: null }) },
              ],
            }}
          >
            <Button type="link" size="small" icon={<PlusOutlined />}>
              {t("orgchart.group_join")}
            </Button>
          </Dropdown>
        )}
      </h3>
      {mine.map((group) => (
        <Dropdown
          key={group.id}
          trigger={["click"]}
          disabled={!canEdit}
          menu={{
            items: [
              { key: "edit", label: t("common.edit"), onClick: () => setDraft({ group }) },
              {
                key: "leave",
                label: t("common.remove"),
                onClick: () => void setMembers(group, membersOf(state, group.id).filter((id) => id !== positionId)),
              },
              { key: "dissolve", danger: true, label: t("common.delete"), onClick: () => dissolve(group) },
            ],
          }}
        >
          <Tag color={group.color ? OWN_COLORS[group.color] : "default"} className="group-tag">
            {group.name}
          </Tag>
        </Dropdown>
      ))}
      {draft && <GroupForm draft={draft} positionId={positionId} onClose={() => setDraft(null)} />}
    </section>
  );
}

function membersOf(state: ChartState, groupId: string): string[] {
  return [...state.group_members.values()].filter((row) => row.group_id === groupId).map((row) => row.position_id);
}

function split(state: ChartState, positionId: string): { mine: Group[]; others: Group[] } {
  const ids = new Set<string>();
  for (const row of state.group_members.values()) if (row.position_id === positionId) ids.add(row.group_id);
  const groups = [...state.groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { mine: groups.filter((group) => ids.has(group.id)), others: groups.filter((group) => !ids.has(group.id)) };
}
