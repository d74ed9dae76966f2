import { App, Tree } from "antd";
import { useMemo, type Key } from "react";

import { editMember, editTeam, type Team } from "../../../api/staff";
import type { Member } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { MemberLine, TeamLine, type LineActions } from "./lines";
import { branchesOf, dropTarget, mayBeDragged, NOWHERE, type Node } from "./nodes";

interface Props extends LineActions {
  teams: readonly Team[];
  members: readonly Member[];
}

/** Teams with their people; a person or a team is dragged onto a team, or moved by its menu. */
export function TeamsTree({ teams, members, ...actions }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { compare } = useFormat();
  const names = useMemo(() => new Map(members.map((member) => [member.id, member.name])), [members]);
  const nodes = useMemo(() => branchesOf(teams, members, compare), [teams, members, compare]);
  const stale = [["teams"], ["members"]];
  const movePerson = useAction(
    ({ member, teamId }: { member: Member; teamId: string | null }) => editMember(member.id, { team_id: teamId, expected_version: member.version }),
    { stale, said: (_, { member }) => t("staff.moved", { name: member.name }) },
  );
  const moveTeam = useAction(
    ({ team, parentId }: { team: Team; parentId: string | null }) => editTeam(team.id, { parent_id: parentId, expected_version: team.version }),
    { stale, said: (_, { team }) => t("staff.moved", { name: team.name }) },
  );
  const drop = (dragged: Node, onto: Node, beside: boolean) => {
    const target = dropTarget(onto, beside);
    if (dragged.member && dragged.member.team_id !== target) movePerson.mutate({ member: dragged.member, teamId: target });
    else if (dragged.team && dragged.team.parent_id !== target && dragged.team.id !== target) {
      if (onto.key === NOWHERE) void message.info(t("staff.drop_on_team"));
      else moveTeam.mutate({ team: dragged.team, parentId: target });
    }
  };
  return (
    <div className="panel panel-pad teams-tree">
      <Tree<Node>
        blockNode
        defaultExpandAll
        selectable={false}
        treeData={nodes}
        draggable={{ icon: false, nodeDraggable: (node) => mayBeDragged(node as Node) }}
        onDrop={({ dragNode, node, dropToGap }) => drop(dragNode, node, dropToGap)}
        titleRender={(node) => <Line node={node} names={names} actions={actions} />}
      />
    </div>
  );
}

function Line({ node, names, actions }: { node: Node; names: ReadonlyMap<Key, string>; actions: LineActions }) {
  const { t } = useTranslation();
  if (node.team) return <TeamLine team={node.team} count={node.people} leader={names.get(node.team.leader_id ?? "")} actions={actions} />;
  if (node.member) return <MemberLine member={node.member} leads={node.leads} actions={actions} />;
  return <span className="quiet">{t("staff.without_team", { count: node.people })}</span>;
}
