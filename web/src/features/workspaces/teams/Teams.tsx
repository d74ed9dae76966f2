import { PlusOutlined, TeamOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import "../staff.css";

import { membersQuery } from "../../../api/session";
import { teamsQuery, type Team } from "../../../api/staff";
import type { Member, Session } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { EditMember } from "../EditMember";
import { TeamForm } from "./TeamForm";
import { TeamsTree } from "./TeamsTree";

/** Our teams as a tree: who is where, who leads, how far colleagues' customers are open. */
export function Teams({ session }: { session: Session }) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const members = useQuery(membersQuery);
  const [form, setForm] = useState<{ team?: Team; parentId?: string | null }>();
  const [moving, setMoving] = useState<Member>();
  const administrator = session.role === "administrator";
  if (teams.error ?? members.error) return <Failure error={teams.error ?? members.error} retry={() => void teams.refetch()} />;
  if (!teams.data || !members.data) return <Loading />;
  const add = administrator && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({ parentId: null })}>
      {t("staff.new_team")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("staff.teams")} intro={t("staff.teams_intro")} actions={teams.data.length > 0 && add} />
      {teams.data.length === 0 ? (
        <EmptyState icon={<TeamOutlined />} title={t("staff.no_teams")} text={t("staff.no_teams_text")} action={add || undefined} />
      ) : (
        <TeamsTree
          teams={teams.data}
          members={members.data}
          onEdit={(team) => setForm({ team })}
          onAddBelow={administrator ? (parentId) => setForm({ parentId }) : undefined}
          onMove={setMoving}
        />
      )}
      {form && <TeamForm {...form} teams={teams.data} members={members.data} onClose={() => setForm(undefined)} />}
      {moving && <EditMember member={moving} members={members.data} teams={teams.data} onClose={() => setMoving(undefined)} />}
    </>
  );
}
