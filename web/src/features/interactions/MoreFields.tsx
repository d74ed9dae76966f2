import { useQuery } from "@tanstack/react-query";
import { Form, Input, InputNumber, Select } from "antd";

import { accountChainsQuery, accountOpportunitiesQuery, chainQuery } from "../../api/chains";
import { membersQuery } from "../../api/session";
import { useTranslation } from "../../i18n";
import { useLanguage } from "../../ui/useLanguage";
import { AccountsPicker } from "./AccountsPicker";
import { SentimentField } from "./SentimentField";
import { MAX_TEXT, type LogValues } from "./values";

/** What else can be said of it, folded away until it is wanted. */
export function MoreFields({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="outcome" label={t("interactions.outcome")}>
        <Input.TextArea placeholder={t("interactions.outcome_hint")} autoSize={{ minRows: 1, maxRows: 6 }} maxLength={MAX_TEXT} />
      </Form.Item>
      <Form.Item name="sentiment" label={t("interactions.sentiment_label")}>
        <SentimentField />
      </Form.Item>
      <div className="log-pair">
        <Form.Item name="minutes" label={t("interactions.duration")}>
          <InputNumber min={1} max={10_080} step={15} precision={0} style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="place" label={t("interactions.place")}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <div className="log-pair">
        <Form.Item name="members" label={t("interactions.our_people")}>
          <Members />
        </Form.Item>
        <Form.Item name="mentions" label={t("interactions.mentions")}>
          <Members />
        </Form.Item>
      </div>
      <Form.Item name="accounts" label={t("interactions.further_accounts")}>
        <AccountsPicker but={accountId} />
      </Form.Item>
      <Topic accountId={accountId} />
    </>
  );
}

function Members({ value, onChange }: { value?: string[]; onChange?: (value: string[]) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(membersQuery);
  const options = (data ?? []).filter((one) => one.active || value?.includes(one.id)).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      mode="multiple"
      value={value ?? []}
      options={options}
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t("interactions.choose_colleagues")}
      {...(onChange ? { onChange } : {})}
    />
  );
}

/** Which opportunity, decision and stage it was about. */
function Topic({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const lang = useLanguage();
  const form = Form.useFormInstance<LogValues>();
  const chainId = Form.useWatch("chain", form);
  const { data: deals } = useQuery(accountOpportunitiesQuery(accountId));
  const { data: chains } = useQuery(accountChainsQuery(accountId, lang));
  const { data: chain } = useQuery({ ...chainQuery(chainId ?? "", lang), enabled: Boolean(chainId) });
  const options = (rows: readonly { id: string; name: string }[] | undefined) => (rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="log-triple">
      <Form.Item name="opportunity" label={t("interactions.topic.opportunity")}>
        <Select allowClear options={options(deals?.items)} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item name="chain" label={t("interactions.topic.chain")}>
        <Select allowClear options={options(chains)} onChange={() => form.setFieldValue("stage", null)} />
      </Form.Item>
      <Form.Item name="stage" label={t("interactions.topic.stage")}>
        <Select allowClear disabled={!chainId} options={options(chain?.stages)} />
      </Form.Item>
    </div>
  );
}
