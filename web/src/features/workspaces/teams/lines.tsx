import { CrownOutlined, EditOutlined, FolderOutlined, InboxOutlined, MoreOutlined, PlusOutlined, SwapOutlined, UserOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Tag, type MenuProps } from "antd";

import { archiveTeam, type Team } from "../../../api/staff";
import type { Member } from "../../../api/types";
import { toProblem, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";

export interface LineActions {
  onEdit: (team: Team) => void;
  onAddBelow?: ((parentId: string) => void) | undefined;
  onMove: (member: Member) => void;
}

interface TeamProps {
  team: Team;
  count: number;
  leader: string | undefined;
  actions: LineActions;
}

/** A team in the tree: name, leader, how many people, what it opens. */
export function TeamLine({ team, count, leader, actions }: TeamProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const end = useAction((moveUp: boolean) => archiveTeam(team.id, moveUp), {
    stale: [["teams"], ["members"]],
    said: () => t("staff.team_ended", { name: team.name }),
    onRefused: (error) => {
      if (toProblem(error).code !== "team.not_empty") return false;
      askToMoveUp();
      return true;
    },
  });
  const askToMoveUp = () =>
    modal.confirm({
      title: t("staff.end_team_title", { name: team.name }),
      content: t("staff.end_team_move", { count }),
      okText: t("staff.end_team_ok"),
      onOk: () => end.mutateAsync(true).catch(() => undefined),
    });
  const ask = () =>
    count > 0
      ? askToMoveUp()
      : modal.confirm({
          title: t("staff.end_team_title", { name: team.name }),
          okText: t("staff.end_team"),
          okButtonProps: { danger: true },
          onOk: () => end.mutateAsync(false).catch(() => undefined),
        });
  const items: NonNullable<MenuProps["items"]> = [
    ...(team.can.rename ? [{ key: "edit", icon: <EditOutlined />, label: t("common.edit"), onClick: () => actions.onEdit(team) }] : []),
    ...(actions.onAddBelow
      ? [{ key: "below", icon: <PlusOutlined />, label: t("staff.new_team_below"), onClick: () => actions.onAddBelow?.(team.id) }]
      : []),
    ...(team.can.edit ? [{ key: "end", icon: <InboxOutlined />, danger: true, label: t("staff.end_team"), onClick: ask }] : []),
  ];
  return (
    <span className="team-line">
      <FolderOutlined className="quiet" />
      <strong>{team.name}</strong>
      {leader && (
        <span className="quiet">
          <CrownOutlined /> {leader}
        </span>
      )}
      <span className="quiet">{t("staff.people_count", { count })}</span>
      {team.opens !== "none" && <Tag variant="filled">{t(`staff.opens_word.${team.opens}`)}</Tag>}
      <LineMenu items={items} name={team.name} />
    </span>
  );
}

interface MemberProps {
  member: Member;
  leads: boolean;
  actions: LineActions;
}

/** A person in the tree. */
export function MemberLine({ member, leads, actions }: MemberProps) {
  const { t } = useTranslation();
  const items = member.can.move
    ? [{ key: "move", icon: <SwapOutlined />, label: t("staff.move_to"), onClick: () => actions.onMove(member) }]
    : [];
  return (
    <span className="team-line">
      {leads ? <CrownOutlined title={t("staff.leader")} /> : <UserOutlined className="quiet" />}
      {member.name}
      <span className="quiet team-line-more">{member.title || t(`workspaces.role_${member.role}`)}</span>
      <LineMenu items={items} name={member.name} />
    </span>
  );
}

function LineMenu({ items, name }: { items: NonNullable<MenuProps["items"]>; name: string }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={["click"]} menu={{ items }}>
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t("staff.actions_of", { name })} />
    </Dropdown>
  );
}
