import { Button, Form } from "antd";

import type { SessionState } from "../../../api/types";
import { acceptInvitation, type Acceptance, type InvitationLook } from "../../../api/workspaces";
import { currentLanguage, useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { ownTimeZone } from "../TimeZoneSelect";
import { NewUserFields, type NewUserValues } from "./NewUserFields";
import { useRefusal } from "./useRefusal";
import { WorkspaceNameField } from "./WorkspaceNameField";

interface Values extends NewUserValues {
  workspace?: { name: string };
}

interface Props {
  token: string;
  look: InvitationLook;
  onEnter: (state: SessionState) => void;
}

/** Come in as somebody who was never here before. */
export function AcceptAsNew({ token, look, onEnter }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [alert, refused, clear] = useRefusal(form);
  const accept = useAction((body: Acceptance) => acceptInvitation(body), { onDone: onEnter, onRefused: refused });
  const send = ({ workspace, ...user }: Values) => {
    clear();
    const language = currentLanguage();
    const own = workspace && { name: workspace.name, language, time_zone: ownTimeZone() };
    accept.mutate({ ...user, token, language, ...(own && { workspace: own }) });
  };
  return (
    <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} onFinish={send}>
      {alert}
      {look.kind === "share" && <WorkspaceNameField />}
      <NewUserFields />
      <Button type="primary" htmlType="submit" block loading={accept.isPending}>
        {look.kind === "share" ? t("joining.accept.open") : t("joining.accept.join")}
      </Button>
    </Form>
  );
}
