import { Button, Popconfirm, Space, Switch, Tag, Tooltip } from "antd";

import { editWebhook, removeWebhook, type Webhook } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { useAction } from "../../ui/useAction";
import { WholeTable } from "../../ui/WholeTable";
import { wantedText } from "./kinds";
import { DeliveryTag } from "./DeliveryTag";

const STALE = [["webhooks"]];

interface Props {
  rows: Webhook[];
  loading: boolean;
  onEdit: (webhook: Webhook) => void;
  onRead: (webhook: Webhook) => void;
}

/** The addresses, how they do, and what can be done with them. */
export function WebhookTable({ rows, loading, onEdit, onRead }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const remove = useAction(removeWebhook, { stale: STALE, said: () => t("webhooks.removed") });
  return (
    <WholeTable<Webhook>
      loading={loading}
      dataSource={rows}
      columns={[
        {
          title: t("webhooks.name"),
          render: (_, row) => (
            <span className="webhook-name">
              {row.name}
              <span className="quiet">{row.url}</span>
            </span>
          ),
        },
        { title: t("webhooks.kinds"), render: (_, row) => wantedText(t, row.kinds), responsive: ["lg"] },
        {
          title: t("webhooks.last"),
          render: (_, row) =>
            row.last_state && row.last_sent_at ? (
              <>
                <DeliveryTag state={row.last_state} /> <span className="quiet">{format.ago(row.last_sent_at)}</span>
              </>
            ) : (
              <span className="quiet">{t("webhooks.never")}</span>
            ),
          responsive: ["md"],
        },
        { title: t("webhooks.on"), render: (_, row) => <OnSwitch webhook={row} /> },
        {
          key: "deeds",
          align: "right",
          render: (_, row) => (
            <Space size={0} wrap>
              <Button type="link" size="small" onClick={() => onRead(row)}>
                {t("webhooks.deliveries")}
              </Button>
              <Button type="link" size="small" onClick={() => onEdit(row)}>
                {t("common.edit")}
              </Button>
              <Popconfirm title={t("webhooks.remove_sure", { name: row.name })} onConfirm={() => remove.mutate(row.id)}>
                <Button type="link" size="small" danger>
                  {t("webhooks.remove")}
                </Button>
              </Popconfirm>
            </Space>
          ),
        },
      ]}
    />
  );
}

/** Whether it is on; one that was paused says why, and goes on where it stopped. */
function OnSwitch({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const paused = webhook.paused_at !== null;
  const turn = useAction((is_on: boolean) => editWebhook({ id: webhook.id, expected_version: webhook.version, is_on }), {
    stale: STALE,
    said: (_, is_on) => t(!is_on ? "webhooks.turned_off" : paused ? "webhooks.resumed" : "webhooks.turned_on"),
  });
  const since = webhook.failing_since ? format.dateTime(webhook.failing_since) : "";
  return (
    <Space size={6} wrap>
      <Switch
        size="small"
        checked={webhook.is_on && !paused}
        loading={turn.isPending}
        aria-label={t("webhooks.on")}
        onChange={(is_on) => turn.mutate(is_on)}
      />
      {paused ? (
        <Tooltip title={t("webhooks.paused_text", { since })}>
          <Tag color="warning">{t("webhooks.paused")}</Tag>
        </Tooltip>
      ) : (
        since && (
          <Tooltip title={t("webhooks.failing", { since })}>
            <Tag color="error">{t("webhooks.not_arriving")}</Tag>
          </Tooltip>
        )
      )}
    </Space>
  );
}
