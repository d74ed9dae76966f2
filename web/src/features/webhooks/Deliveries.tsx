import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";

import { deliveriesQuery, isUnderWay, pingWebhook, resendDelivery, type Delivery, type Webhook } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { useFormat } from "../../i18n/format";
import { problemText } from "../../i18n/problems";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { WholeTable } from "../../ui/WholeTable";
import { useAction } from "../../ui/useAction";
import { DeliveryTag } from "./DeliveryTag";
import { kindText } from "./kinds";

const STALE = [["webhooks"]];

/** What was sent to an address and what came of it; a test, and sending again. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const [before, setBefore] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useQuery({ ...deliveriesQuery(webhook.id, before), placeholderData: keepPreviousData });
  const ping = useAction(pingWebhook, { stale: STALE, said: () => t("webhooks.pinged"), onDone: () => setBefore(null) });
  const test = (
    <Button loading={ping.isPending} onClick={() => ping.mutate(webhook.id)}>
      {t("webhooks.ping")}
    </Button>
  );
  return (
    <Drawer open title={t("webhooks.deliveries_of", { name: webhook.name })} size={720} onClose={onClose} extra={test}>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <>
          <DeliveryTable rows={data?.deliveries ?? []} loading={isPending} />
          {data?.next && (
            <Button type="link" onClick={() => setBefore(data.next)}>
              {t("webhooks.earlier")}
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
}

function DeliveryTable({ rows, loading }: { rows: Delivery[]; loading: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const resend = useAction(resendDelivery, { stale: STALE, said: () => t("webhooks.resent") });
  return (
    <WholeTable<Delivery>
      loading={loading}
      dataSource={rows}
      empty={<EmptyState title={t("webhooks.no_deliveries")} text={t("webhooks.no_deliveries_text")} />}
      columns={[
        {
          title: t("webhooks.change"),
          render: (_, row) => (
            <span className="webhook-name">
              {kindText(t, row.kind)}
              <span className="quiet">
                {row.seq !== null && `#${row.seq} · `}
                {format.dateTime(row.sent_at ?? row.created_at)}
              </span>
            </span>
          ),
        },
        { title: t("webhooks.result"), render: (_, row) => <Outcome delivery={row} /> },
        {
          key: "resend",
          align: "right",
          render: (_, row) =>
            !isUnderWay(row) && (
              <Button type="link" size="small" onClick={() => resend.mutate(row.id)}>
                {t("webhooks.resend")}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Outcome({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { error, status, duration_ms: duration, attempts, state } = delivery;
  const again = state === "waiting" && attempts > 0 && t("webhooks.next_try", { when: format.ago(delivery.due_at) });
  return (
    <>
      <span className="webhook-result">
        <DeliveryTag state={state} />
        {status !== null && <span>{status}</span>}
        {duration !== null && <span className="quiet">{t("webhooks.milliseconds", { count: duration })}</span>}
        {attempts > 1 && <span className="quiet">{t("webhooks.attempts", { count: attempts })}</span>}
        {again && <span className="quiet">{again}</span>}
      </span>
      {error !== "" && (
        <div className="webhook-error">{problemText(t, { code: error, status: 0, detail: error, params: { status }, fields: [] })}</div>
      )}
    </>
  );
}
