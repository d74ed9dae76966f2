import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";

import { membersQuery } from "../../api/session";
import { holdingsQuery, teamsQuery } from "../../api/staff";
import type { Member, Session } from "../../api/types";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { PageHead } from "../../ui/PageHead";
import { DeactivateMember } from "./DeactivateMember";
import { EditMember } from "./EditMember";
import { MemberTable } from "./MemberTable";
import { NewMember } from "./NewMember";

/** Who works in this workspace: role, team, manager; administrators change them, leaders move their people. */
export function Members({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(membersQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: holdings = [] } = useQuery(holdingsQuery);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<Member>();
  const [leaving, setLeaving] = useState<Member>();
  const [all, setAll] = useState(false);
  const administrator = session.role === "administrator";
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const members = data ?? [];
  const owned = new Map(holdings.map((one) => [one.member_id, one.accounts]));
  const gone = members.filter((member) => !member.active).length;
  return (
    <>
      <PageHead
        title={t("workspaces.members")}
        more={isPending ? undefined : members.length - gone}
        intro={administrator ? t("staff.members_intro") : t("workspaces.only_administrator")}
        actions={
          administrator && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t("workspaces.add_member")}
            </Button>
          )
        }
      />
      {gone > 0 && (
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)} style={{ marginBottom: 10 }}>
          {t("staff.show_inactive", { count: gone })}
        </Checkbox>
      )}
      <MemberTable
        rows={members.filter((member) => all || member.active)}
        everybody={members}
        teams={teams}
        owned={owned}
        me={session.member_id}
        administrator={administrator}
        loading={isPending}
        onEdit={setEditing}
        onDeactivate={setLeaving}
      />
      {adding && <NewMember onClose={() => setAdding(false)} />}
      {editing && <EditMember member={editing} members={members} teams={teams} onClose={() => setEditing(undefined)} />}
      {leaving && <DeactivateMember member={leaving} owned={owned.get(leaving.id) ?? 0} onClose={() => setLeaving(undefined)} />}
    </>
  );
}
