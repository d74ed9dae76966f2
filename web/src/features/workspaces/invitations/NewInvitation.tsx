import { Col, Form, Input, InputNumber, Row, Select } from "antd";

import { createInvitation, type InvitationAbilities, type InvitationIn, type InvitationMade } from "../../../api/workspaces";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";

const ROLES = ["salesperson", "team_leader", "director", "read_only", "auditor", "administrator"] as const;
const ROLES_OF_LEADERS = ["salesperson", "read_only"] as const;

interface Props {
  kind: "member" | "share";
  can: InvitationAbilities;
  onClose: () => void;
  onMade: (made: InvitationMade) => void;
}

/** Say whom a link is for and how long and often it works. */
export function NewInvitation({ kind, can, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const member = kind === "member";
  return (
    <FormDialog
      title={t(member ? "joining.invitations.new_member" : "joining.invitations.new_share")}
      width={480}
      okText={t("joining.invitations.create")}
      initialValues={{ role: "salesperson", max_uses: 1, days: 7, team_id: can.any_role ? null : can.teams[0]?.id }}
      send={(values: InvitationIn) => createInvitation({ ...values, kind })}
      stale={[["invitations"]]}
      onDone={onMade}
      onClose={onClose}
    >
      <p className="quiet">{t(member ? "joining.invitations.member_intro" : "joining.invitations.share_intro")}</p>
      {member && <MemberFields can={can} />}
      <Row gutter={16}>
        <Col span={12}>
          <Form.Item name="max_uses" label={t("joining.invitations.max_uses")}>
            <InputNumber min={1} max={500} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item name="days" label={t("joining.invitations.days")}>
            <InputNumber min={1} max={90} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="note" label={t("joining.invitations.note")} extra={t("joining.invitations.note_hint")}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

function MemberFields({ can }: { can: InvitationAbilities }) {
  const { t } = useTranslation();
  const roles = can.any_role ? ROLES : ROLES_OF_LEADERS;
  return (
    <>
      <Form.Item name="role" label={t("joining.invitations.role")}>
        <Select options={roles.map((value) => ({ value, label: t(`workspaces.role_${value}`) }))} />
      </Form.Item>
      <Form.Item name="team_id" label={t("joining.invitations.team")}>
        <Select
          allowClear={can.any_role}
          placeholder={t("joining.invitations.no_team")}
          options={can.teams.map((team) => ({ value: team.id, label: team.name }))}
        />
      </Form.Item>
    </>
  );
}
