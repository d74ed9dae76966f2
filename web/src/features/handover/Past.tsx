import { UndoOutlined } from "@ant-design/icons";
import { App, Button, Tag } from "antd";
import { Link } from "react-router";

import { undoHandover, type Handover } from "../../api/handover";
import { useFormat, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

/** Handovers with the sheets of what was passed on; each can be taken back as a whole. */
export function Past({ rows }: { rows: readonly Handover[] }) {
  return (
    <ul className="handover-past">
      {rows.map((row) => (
        <One key={row.id} row={row} />
      ))}
    </ul>
  );
}

function One({ row }: { row: Handover }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const format = useFormat();
  const undo = useAction(() => undoHandover(row.id), {
    stale: [["handovers"], ["leaving"], ["members"], ["accounts"], ["contacts"], ["sheet"], ["leads"], ["follow-ups"]],
    said: () => t("handover.taken_back_done"),
  });
  const besides = [
    ...(row.lead_count > 0 ? [t("handover.part.leads", { count: row.lead_count })] : []),
    ...(row.follow_up_count > 0 ? [t("handover.part.followUps", { count: row.follow_up_count })] : []),
  ];
  const ask = () =>
    modal.confirm({
      title: t("handover.undo_title"),
      content: t("handover.undo_text"),
      okText: t("handover.undo"),
      onOk: () => undo.mutateAsync().catch(() => undefined),
    });
  return (
    <li className="panel panel-pad">
      <div className="leaving-head">
        <span>
          <strong>{t("handover.past_line", { name: row.from.name, count: row.accounts.length })}</strong>{" "}
          {row.taken_back && <Tag>{t("handover.taken_back")}</Tag>}
          <span className="quiet">{[format.dateTime(row.at), t("handover.by", { name: row.by.name }), ...besides].join(" · ")}</span>
        </span>
        {row.can.undo && (
          <Button size="small" icon={<UndoOutlined />} loading={undo.isPending} onClick={ask}>
            {t("handover.undo")}
          </Button>
        )}
      </div>
      <ul className="handover-parts">
        {row.accounts.map((part) => (
          <li key={part.account.id}>
            <Link to={`/handovers/${row.id}/sheets/${part.account.id}`}>{part.account.name}</Link>
            <span className="quiet"> → {part.to.name}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
