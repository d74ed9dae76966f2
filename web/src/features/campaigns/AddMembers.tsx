import { useQuery } from "@tanstack/react-query";
import { Form, Input, Modal, Segmented, Select } from "antd";
import { useState } from "react";

import { addMembers, CAMPAIGNS_STALE, RESPONSES, type Response } from "../../api/campaigns";
import { contactsQuery } from "../../api/contacts";
import { useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { useDebounced } from "../../ui/useDebounced";

interface Named {
  value: string;
  label: string;
}

/** Ask people to a campaign: some by name, or all that a search leaves. */
export function AddMembers({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<"named" | "filtered">("named");
  const [people, setPeople] = useState<Named[]>([]);
  const [text, setText] = useState("");
  const [response, setResponse] = useState<Response>("invited");
  const asked = useDebounced(text.trim(), 250);
  const { data } = useQuery({ ...contactsQuery({ q: asked, page_size: 30 }), enabled: way === "filtered" || asked !== "" });
  const add = useAction(
    () => addMembers(campaignId, way === "named" ? { contact_ids: people.map(({ value }) => value), response } : { filter: { q: asked }, contact_ids: [], response }),
    { stale: CAMPAIGNS_STALE, said: ({ added }) => t("campaigns.added", { count: added }), onDone: onClose },
  );
  const empty = way === "named" ? people.length === 0 : asked === "" || data?.total === 0;
  return (
    <Modal open title={t("campaigns.add_title")} okText={t("campaigns.add")} cancelText={t("common.cancel")} okButtonProps={{ disabled: empty }} confirmLoading={add.isPending} onOk={() => add.mutate(undefined)} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical">
        <Form.Item>
          <Segmented block value={way} options={[{ value: "named", label: t("campaigns.add_named") }, { value: "filtered", label: t("campaigns.add_filtered") }]} onChange={setWay} />
        </Form.Item>
        {way === "named" ? (
          <Form.Item>
            <Select<Named[], Named & { more?: string }>
              mode="multiple"
              labelInValue
              autoFocus
              aria-label={t("campaigns.add_named")}
              placeholder={t("campaigns.add_named_hint")}
              value={people}
              options={asked === "" ? [] : (data?.items ?? []).map((row) => ({ value: row.id, label: [row.name, row.employments[0]?.account.name].filter(Boolean).join(" · ") }))}
              showSearch={{ filterOption: false, onSearch: setText, autoClearSearchValue: true }}
              onChange={setPeople}
              style={{ width: "100%" }}
            />
          </Form.Item>
        ) : (
          <Form.Item extra={asked === "" ? t("campaigns.add_filtered_hint") : t("campaigns.add_fits", { count: data?.total ?? 0 })}>
            <Input allowClear autoFocus value={text} aria-label={t("campaigns.add_filtered")} placeholder={t("directory.search_accounts")} onChange={(event) => setText(event.target.value)} />
          </Form.Item>
        )}
        <Form.Item label={t("campaigns.response")}>
          <Select value={response} options={RESPONSES.map((value) => ({ value, label: t(`campaigns.responses.${value}`) }))} onChange={setResponse} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
