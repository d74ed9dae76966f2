import { Button, Form } from "antd";

import { signOut } from "../../../api/session";
import type { Session } from "../../../api/types";
import { goToWorkspace, joinByInvitation, type InvitationLook } from "../../../api/workspaces";
import { currentLanguage, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { ownTimeZone } from "../TimeZoneSelect";
import { useRefusal } from "./useRefusal";
import { WorkspaceNameField } from "./WorkspaceNameField";

interface Values {
  workspace?: { name: string };
}

interface Props {
  token: string;
  look: InvitationLook;
  session: Session;
}

/** Come in as who is signed in already, and go there. */
export function AcceptAsUser({ token, look, session }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [alert, refused, clear] = useRefusal(form);
  const join = useAction(({ workspace }: Values) => joinAndGo(token, workspace?.name), { onRefused: refused });
  const leave = useAction(signOut, { onDone: () => window.location.reload() });
  const name = session.name;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(values) => {
        clear();
        join.mutate(values);
      }}
    >
      {alert}
      <p className="quiet">{t("joining.accept.as_user", { name, email: session.email })}</p>
      {look.kind === "share" && <WorkspaceNameField autoFocus />}
      <Button type="primary" htmlType="submit" block loading={join.isPending}>
        {t(look.kind === "share" ? "joining.accept.open_as" : "joining.accept.join_as", { name })}
      </Button>
      <div className="door-other">
        <Button type="link" onClick={() => leave.mutate()} loading={leave.isPending}>
          {t("joining.accept.other_user")}
        </Button>
      </div>
    </Form>
  );
}

async function joinAndGo(token: string, name: string | undefined): Promise<void> {
  const own = name && { workspace: { name, language: currentLanguage(), time_zone: ownTimeZone() } };
  const { workspace_id } = await joinByInvitation({ token, ...own });
  await goToWorkspace(workspace_id);
}
