import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";

import "./webhooks.css";

import { webhooksQuery, type Webhook } from "../../api/webhooks";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { PageHead } from "../../ui/PageHead";
import { Deliveries } from "./Deliveries";
import { EditWebhook } from "./EditWebhook";
import { NewWebhook } from "./NewWebhook";
import { WebhookTable } from "./WebhookTable";

/** Where changes are sent to, for administrators. */
export function Webhooks() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(webhooksQuery);
  const [making, setMaking] = useState(false);
  const [editing, setEditing] = useState<Webhook | null>(null);
  const [reading, setReading] = useState<Webhook | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {t("webhooks.add")}
    </Button>
  );
  const empty = !isPending && data.length === 0;
  return (
    <>
      <PageHead title={t("webhooks.title")} intro={t("webhooks.intro")} actions={!empty && add} />
      {empty ? (
        <EmptyState title={t("webhooks.none")} text={t("webhooks.none_text")} action={add} />
      ) : (
        <WebhookTable rows={data ?? []} loading={isPending} onEdit={setEditing} onRead={setReading} />
      )}
      {making && <NewWebhook onClose={() => setMaking(false)} />}
      {editing && <EditWebhook webhook={editing} onClose={() => setEditing(null)} />}
      {reading && <Deliveries webhook={reading} onClose={() => setReading(null)} />}
    </>
  );
}
