import { Col, Form, Input, InputNumber, Modal, Row, Select } from "antd";

import { createInvitation, type InvitationAbilities, type InvitationIn, type InvitationMade } from "../../../api/workspaces";
import { useTranslation } from "../../../i18n";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { useAction } from "../../../ui/useAction";

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
  const [form] = Form.useForm<InvitationIn>();
  const member = kind === "member";
  const make = useAction((values: InvitationIn) => createInvitation({ ...values, kind }), {
    stale: [["invitations"]],
    onDone: onMade,
    onRefused: (error) => showFieldErrors(form, error, t),
  });
  return (
    <Modal
      open
      title={t(member ? "joining.invitations.new_member" : "joining.invitations.new_share")}
      okText={t("joining.invitations.create")}
      width={480}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t(member ? "joining.invitations.member_intro" : "joining.invitations.share_intro")}</p>
      <Form<InvitationIn>
        form={form}
        layout="vertical"
        initialValues={{ role: "salesperson", max_uses: 1, days: 7, team_id: can.any_role ? null : can.teams[0]?.id }}
        onFinish={(values) => make.mutate(values)}
      >
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
      </Form>
    </Modal>
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
