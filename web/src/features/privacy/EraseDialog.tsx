import { useQuery } from "@tanstack/react-query";
import { Alert, Checkbox, Form, Input, Modal, Select } from "antd";
import { useState } from "react";

import { eraseContact, erasureQuery, type EraseIn } from "../../api/privacy";
import type { Contact } from "../../api/types";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { showFieldErrors } from "../../ui/fieldErrors";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { Mentions } from "./Mentions";
import { tableName } from "./tables";

const REASONS: EraseIn["reason"][] = ["request", "withdrawn", "expired", "mistake", "other"];

interface Props {
  contact: Contact;
  onClose: () => void;
  onErased: () => void;
}

/** Erase a person for good: what goes, who else is named like him, and his name typed again. */
export function EraseDialog({ contact, onClose, onErased }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(erasureQuery(contact.id));
  const [form] = Form.useForm<EraseIn>();
  const typed = Form.useWatch("confirm", form);
  const [left, setLeft] = useState<number | null>(null);
  const erase = useAction((values: EraseIn) => eraseContact(contact.id, values), {
    // Not the person himself: whoever is gone is not asked for again.
    stale: [["contacts", "list"], ["duplicates"], ["accounts"], ["changes"], ["undo"], ["interactions"], ["chart"]],
    said: () => t("privacy.erased"),
    onDone: (done) => (done.mentions.length > 0 ? setLeft(done.mentions.length) : onErased()),
    onRefused: (refused) => showFieldErrors(form, refused, t),
  });
  if (left !== null) return <Afterwards count={left} mentions={erase.data?.mentions ?? []} onClose={onErased} />;
  return (
    <Modal
      open
      title={t("privacy.erase_title", { name: contact.name })}
      width={560}
      okText={t("privacy.erase_for_good")}
      okButtonProps={{ danger: true, disabled: !data || typed?.trim() !== contact.name }}
      confirmLoading={erase.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      mask={{ closable: false }}
    >
      <Alert type="warning" showIcon title={t("privacy.no_way_back")} style={{ marginBottom: 12 }} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Counts counts={data.counts} />}
      {data && <Mentions mentions={data.mentions} />}
      <Form<EraseIn>
        form={form}
        layout="vertical"
        initialValues={{ reason: "request", replace: true }}
        onFinish={(values) => erase.mutate(values)}
      >
        {data && data.mentions.some((mention) => mention.replaceable) && (
          <Form.Item name="replace" valuePropName="checked" style={{ marginBottom: 8 }}>
            <Checkbox disabled={data.namesakes > 0}>
              {data.namesakes > 0 ? t("privacy.namesakes", { count: data.namesakes }) : t("privacy.replace")}
            </Checkbox>
          </Form.Item>
        )}
        <Form.Item name="reason" label={t("privacy.reason")} style={{ marginBottom: 12 }}>
          <Select options={REASONS.map((value) => ({ value, label: t(`privacy.erase_reasons.${value}`) }))} />
        </Form.Item>
        <Form.Item name="detail" label={t("privacy.detail")} extra={t("privacy.detail_stays")} style={{ marginBottom: 12 }}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="confirm" label={t("privacy.confirm", { name: contact.name })} style={{ marginBottom: 0 }}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation();
  const told = Object.entries(counts).map(([table, count]) => t("privacy.count", { what: tableName(t, table), count }));
  return (
    <p>
      {t("privacy.goes")} {told.join(t("common.marks.comma"))}
    </p>
  );
}

interface AfterwardsProps {
  count: number;
  mentions: Parameters<typeof Mentions>[0]["mentions"];
  onClose: () => void;
}

/** What still names the person, for somebody to edit. */
function Afterwards({ count, mentions, onClose }: AfterwardsProps) {
  const { t } = useTranslation();
  return (
    <Modal open title={t("privacy.texts_left", { count })} onCancel={onClose} onOk={onClose} okText={t("common.close")}>
      <Mentions mentions={mentions} />
    </Modal>
  );
}
