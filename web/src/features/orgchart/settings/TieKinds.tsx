import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Tag } from "antd";

import { addTieKind, removeTieKind, tieKindsQuery } from "../../../api/chart";
import type { Session, TieKind } from "../../../api/types";
import { tieKindName, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { PageHead } from "../../../ui/PageHead";
import { useAction } from "../../../ui/useAction";

/** Which kinds of personal ties are offered. */
export function TieKinds({ session }: { session: Session }) {
  const { t } = useTranslation();
  const canEdit = session.role === "administrator";
  const { data, error, refetch } = useQuery(tieKindsQuery);
  const [form] = Form.useForm<{ name: string }>();
  const add = useAction(({ name }: { name: string }) => addTieKind(name), {
    stale: [["tie-kinds"]],
    said: (_, { name }) => t("orgchart.tie_kind_added", { name }),
    onDone: () => form.resetFields(),
    onRefused: (refusal) => showFieldErrors(form, refusal, t),
  });
  const remove = useAction((kind: TieKind) => removeTieKind(kind.code), {
    stale: [["tie-kinds"]],
    said: (_, kind) => t("orgchart.tie_kind_removed", { name: tieKindName(t, data ?? [], kind.code) }),
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHead title={t("workspaces.tie_kinds")} intro={t("orgchart.tie_kinds_intro")} />
      <div className="panel panel-pad">
        <div className="tie-kinds">
          {(data ?? []).map((kind) => (
            <Tag
              key={kind.code}
              closable={canEdit}
              onClose={(event) => {
                event.preventDefault();
                remove.mutate(kind);
              }}
            >
              {tieKindName(t, data ?? [], kind.code)}
            </Tag>
          ))}
        </div>
        {canEdit && (
          <Form form={form} layout="inline" onFinish={(values) => add.mutate(values)}>
            <Form.Item name="name" rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
              <Input maxLength={40} placeholder={t("orgchart.tie_kind_new")} aria-label={t("orgchart.tie_kind_new")} />
            </Form.Item>
            <Button htmlType="submit" loading={add.isPending}>
              {t("common.add")}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
