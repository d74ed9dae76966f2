import { Form, Input } from "antd";

import { askIntroduction } from "../../api/paths";
import type { Named } from "../../api/types";
import { useTranslation, type TFunction } from "../../i18n";
import { CopyButton } from "../../ui/CopyButton";
import { FormDialog } from "../../ui/FormDialog";
import { staleIntroductions } from "./about";

interface Values {
  message: string;
}

/** Whoever stands on a way: one of ours first, then theirs; where the last of them works is known. */
export interface AskedStep extends Named {
  title?: string;
  account?: Named | null;
}

interface Props {
  steps: readonly AskedStep[];
  /** Whoever is asked is the one who reads. */
  own: boolean;
  onAsked?: () => void;
  onClose: () => void;
}

/** Ask a colleague for the introduction: a polite message that can be edited, and copied for elsewhere. */
export function AskDialog({ steps, own, onAsked, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const text = Form.useWatch("message", form) ?? "";
  const [first, ...others] = steps;
  const target = others[others.length - 1]!;
  const account = target.account!;
  return (
    <FormDialog
      title={own ? t("paths.ask.title_self") : t("paths.ask.title", { member: first!.name })}
      width={560}
      okText={t(own ? "paths.ask.save" : "paths.ask.send")}
      form={form}
      initialValues={{ message: letter(t, steps, own) }}
      send={({ message }: Values) =>
        askIntroduction({
          account_id: account.id,
          contact_id: target.id,
          asked_id: first!.id,
          via_ids: others.slice(0, -1).map((step) => step.id),
          message,
        })
      }
      stale={staleIntroductions(account.id)}
      said={() => (own ? t("paths.ask.saved") : t("paths.ask.sent", { member: first!.name }))}
      onDone={() => {
        onClose();
        onAsked?.();
      }}
      onClose={onClose}
    >
      <Form.Item name="message" label={t("paths.ask.message")} extra={t("paths.ask.message_hint")}>
        <Input.TextArea autoFocus maxLength={2000} autoSize={{ minRows: 5, maxRows: 12 }} />
      </Form.Item>
      <CopyButton text={text} label={t("paths.ask.copy")} />
    </FormDialog>
  );
}

/** The message as one would write it. */
function letter(t: TFunction, steps: readonly AskedStep[], own: boolean): string {
  const [first, ...others] = steps;
  const target = others[others.length - 1]!;
  const values = { member: first!.name, contact: others[0]!.name, account: target.account?.name ?? "", target: [target.title, target.name].filter(Boolean).join(" ") };
  const direct = others.length === 1;
  if (own) return t(direct ? "paths.ask.text_self_direct" : "paths.ask.text_self", values);
  return t(direct ? "paths.ask.text_direct" : "paths.ask.text", values);
}
