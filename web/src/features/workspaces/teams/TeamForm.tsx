import { Form, Input, Radio, TreeSelect } from "antd";

import { createTeam, editTeam, type Opens, type Team, type TeamIn } from "../../../api/staff";
import type { Member } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { MemberSelect } from "../../../ui/MemberSelect";
import { teamBranches } from "./teamTree";

const OPENS: readonly Opens[] = ["none", "read", "contribute", "edit"];

interface Props {
  /** The team to change; a new one when left out. */
  team?: Team;
  parentId?: string | null;
  teams: readonly Team[];
  members: readonly Member[];
  onClose: () => void;
}

/** Make a team or change it: its leader, the team above, and how far its people see each other's customers. */
export function TeamForm({ team, parentId = null, teams, members, onClose }: Props) {
  const { t } = useTranslation();
  const whole = team?.can.edit ?? true;
  const initial = team ?? { name: "", parent_id: parentId, leader_id: null, opens: "none" };
  return (
    <FormDialog
      title={team ? t("staff.edit_team", { name: team.name }) : t("staff.new_team")}
      okText={t("common.save")}
      initialValues={initial}
      send={(values: TeamIn): Promise<unknown> => send(team, values, whole)}
      stale={[["teams"], ["members"]]}
      said={() => t("common.saved")}
      onClose={onClose}
    >
      <Form.Item name="name" label={t("staff.team_name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input autoFocus maxLength={100} />
      </Form.Item>
      {whole && (
        <>
          <Form.Item name="leader_id" label={t("staff.leader")} extra={t("staff.leader_hint")}>
            <MemberSelect allowClear members={members} placeholder={t("staff.no_leader")} />
          </Form.Item>
          <Form.Item name="parent_id" label={t("staff.parent_team")}>
            <TreeSelect allowClear treeDefaultExpandAll treeData={teamBranches(teams, team?.id)} placeholder={t("staff.top_level")} />
          </Form.Item>
          <Form.Item name="opens" label={t("staff.opens")}>
            <Radio.Group className="staff-opens">
              {OPENS.map((value) => (
                <Radio key={value} value={value}>
                  {t(`staff.opens_word.${value}`)}
                  <div className="quiet staff-about">{t(`staff.opens_about.${value}`)}</div>
                </Radio>
              ))}
            </Radio.Group>
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function send(team: Team | undefined, values: TeamIn, whole: boolean): Promise<unknown> {
  const body = whole ? { ...values, leader_id: values.leader_id ?? null, parent_id: values.parent_id ?? null } : { name: values.name };
  return team ? editTeam(team.id, { ...body, expected_version: team.version }) : createTeam(body as TeamIn);
}
