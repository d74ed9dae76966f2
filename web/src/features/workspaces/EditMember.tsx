import { Button, Drawer, Form, Input, Select, TreeSelect } from "antd";

import { editMember, type MemberPatch, type Team } from "../../api/staff";
import type { Member } from "../../api/types";
import { useTranslation } from "../../i18n";
import { showFieldErrors } from "../../ui/fieldErrors";
import { MemberSelect } from "../../ui/MemberSelect";
import { useAction } from "../../ui/useAction";
import { ROLES } from "./roles";
import { teamBranches } from "./teams/teamTree";

const LEVELS = [1, 2, 3, 4] as const;

interface Props {
  member: Member;
  members: readonly Member[];
  teams: readonly Team[];
  onClose: () => void;
}

/** Change a colleague; a team leader only sees the team, and only his own teams to choose from. */
export function EditMember({ member, members, teams, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<MemberPatch>();
  const whole = member.can.edit;
  const save = useAction((values: MemberPatch) => editMember(member.id, { ...blankToNull(values), expected_version: member.version }), {
    stale: [["members"], ["teams"], ["leaving"]],
    said: () => t("common.saved"),
    onDone: onClose,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  const required = { required: true, whitespace: true, message: t("problems.fields.required") };
  const reachable = whole ? teams : teams.filter((team) => team.can.receive);
  const { name, title, level, role, manager_id, team_id } = member;
  return (
    <Drawer
      open
      title={t("staff.edit_member", { name })}
      size={420}
      onClose={onClose}
      extra={
        <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
          {t("common.save")}
        </Button>
      }
    >
      <Form<MemberPatch>
        form={form}
        layout="vertical"
        initialValues={whole ? { name, title, level, role, manager_id, team_id } : { team_id }}
        onFinish={(values) => save.mutate(values)}
      >
        {whole && (
          <>
            <Form.Item name="name" label={t("workspaces.name")} rules={[required]}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="title" label={t("workspaces.title")}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="level" label={t("staff.level")} extra={t("staff.level_hint")}>
              <Select
                allowClear
                placeholder={member.title_level === null ? t("staff.level_unknown") : t("staff.level_by_title", { level: t(`chains.levels.${member.title_level}`) })}
                options={LEVELS.map((value) => ({ value, label: t(`chains.levels.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name="role" label={t("workspaces.role")}>
              <Select
                options={ROLES.map((value) => ({ value, label: t(`workspaces.role_${value}`), about: t(`staff.about_role.${value}`) }))}
                optionRender={withMeaning}
              />
            </Form.Item>
            <Form.Item name="manager_id" label={t("staff.manager")} extra={t("staff.manager_hint")}>
              <MemberSelect allowClear members={members.filter((one) => one.id !== member.id)} placeholder={t("staff.no_manager")} />
            </Form.Item>
          </>
        )}
        <Form.Item name="team_id" label={t("staff.team")} extra={whole ? t("staff.team_hint") : t("staff.move_hint")}>
          <TreeSelect
            allowClear={whole}
            treeDefaultExpandAll
            treeData={teamBranches(reachable)}
            placeholder={t("staff.no_team")}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

/** A role with what it means. */
function withMeaning({ data }: { data: { label: string; about: string } }) {
  return (
    <>
      <div>{data.label}</div>
      <div className="quiet staff-about">{data.about}</div>
    </>
  );
}

/** A field that was emptied is sent as null. */
function blankToNull(values: MemberPatch): MemberPatch {
  const references = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, key.endsWith("_id") || key === "level" ? (value ?? null) : (value ?? "")]),
  );
  return references as MemberPatch;
}
