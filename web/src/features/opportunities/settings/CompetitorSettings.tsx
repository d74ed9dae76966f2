import { DeleteOutlined, EditOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "../opportunities.css";

import { addCompetitor, archiveCompetitor, competitorsQuery, editCompetitor, type Competitor } from "../../../api/opportunities";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { ToolButton } from "../../../ui/ToolButton";
import { useAction } from "../../../ui/useAction";

const STALE = [["opportunities"]];

/** Who else wants the deals: names entered while typing, kept in order here. */
export function CompetitorSettings() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { data, error, refetch } = useQuery(competitorsQuery);
  const [draft, setDraft] = useState<Competitor | "new" | null>(null);
  const remove = useAction((one: Competitor) => archiveCompetitor(one.id), { stale: STALE, said: (_, one) => t("opportunities.competitor_removed", { name: one.name }) });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const canEdit = data.can.edit === true;
  const ask = (one: Competitor) =>
    void modal.confirm({
      title: t("opportunities.remove_competitor", { name: one.name }),
      content: t("opportunities.remove_competitor_text"),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(one).catch(() => undefined),
    });
  return (
    <>
      <PageHead
        title={t("opportunities.competitors")}
        intro={t(canEdit ? "opportunities.competitors_intro" : "opportunities.only_administrator")}
        actions={
          canEdit && (
            <Button icon={<PlusOutlined />} onClick={() => setDraft("new")}>
              {t("opportunities.add_competitor")}
            </Button>
          )
        }
      />
      {data.items.length === 0 && <EmptyState title={t("opportunities.no_competitors")} text={t("opportunities.no_competitors_text")} />}
      {data.items.length > 0 && (
        <ul className="panel deal-stages">
          {data.items.map((one) => (
            <li key={one.id}>
              <span className="deal-stage-name">
                {one.name}
                {one.note && <span className="quiet"> · {one.note}</span>}
              </span>
              <Link to={`/opportunities?view=list&state=all&competitor_id=${one.id}`}>{t("opportunities.count", { count: one.opportunities })}</Link>
              <span className="quiet">{t("opportunities.won_lost", { won: one.won, lost: one.lost })}</span>
              {canEdit && (
                <span className="nowrap">
                  <ToolButton label={t("opportunities.edit_competitor", { name: one.name })} icon={<EditOutlined />} onClick={() => setDraft(one)} />
                  <ToolButton label={t("opportunities.remove_competitor", { name: one.name })} icon={<DeleteOutlined />} onClick={() => ask(one)} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {draft && <CompetitorForm one={draft === "new" ? null : draft} onClose={() => setDraft(null)} />}
    </>
  );
}

function CompetitorForm({ one, onClose }: { one: Competitor | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ name: string; note: string }>();
  const save = useAction(
    async (values: { name: string; note: string }) => {
      if (one) await editCompetitor(one.id, { ...values, expected_version: one.version });
      else await addCompetitor(values);
    },
    { stale: STALE, onDone: onClose, said: () => t("common.saved") },
  );
  return (
    <Modal
      open
      title={one ? t("opportunities.edit_competitor", { name: one.name }) : t("opportunities.add_competitor")}
      okText={t("common.save")}
      cancelText={t("common.cancel")}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ name: one?.name ?? "", note: one?.note ?? "" }} onFinish={(values) => save.mutate(values)}>
        <Form.Item name="name" label={t("fields.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="note" label={t("fields.note")}>
          <Input.TextArea maxLength={20000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
