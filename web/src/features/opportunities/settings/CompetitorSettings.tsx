import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Form, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "../opportunities.css";

import { addCompetitor, archiveCompetitor, competitorsQuery, editCompetitor, type Competitor } from "../../../api/opportunities";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { ToolButton } from "../../../ui/ToolButton";
import { useAction } from "../../../ui/useAction";
import { NamedForm } from "./NamedForm";
import { SettingsHead } from "./SettingsHead";

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
      <SettingsHead
        title={t("opportunities.competitors")}
        intro={t("opportunities.competitors_intro")}
        add={t("opportunities.add_competitor")}
        canEdit={canEdit}
        onAdd={() => setDraft("new")}
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
  return (
    <NamedForm
      title={one ? t("opportunities.edit_competitor", { name: one.name }) : t("opportunities.add_competitor")}
      initial={{ name: one?.name ?? "", note: one?.note ?? "" }}
      longest={100}
      save={(values) => (one ? editCompetitor(one.id, { ...values, expected_version: one.version }) : addCompetitor(values))}
      onClose={onClose}
    >
      <Form.Item name="note" label={t("fields.note")}>
        <Input.TextArea maxLength={20000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </NamedForm>
  );
}
