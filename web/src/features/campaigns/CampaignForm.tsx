import { useQuery } from "@tanstack/react-query";
import { DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { CAMPAIGN_KINDS, CAMPAIGN_STATES, CAMPAIGNS_STALE, createCampaign, editCampaign, type Campaign, type CampaignRow } from "../../api/campaigns";
import { membersQuery } from "../../api/session";
import { useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { MemberSelect } from "../../ui/MemberSelect";

interface Values {
  name: string;
  kind: CampaignRow["kind"];
  state: CampaignRow["state"];
  dates?: [Dayjs | null, Dayjs | null] | null;
  budget?: string;
  owner_id?: string;
  description?: string;
}

interface Props {
  /** The campaign to edit; without one a new one is begun. */
  one?: Campaign;
  memberId: string;
  onClose: () => void;
  onMade?: (id: string) => void;
}

/** Begin a campaign, or change one. */
export function CampaignForm({ one, memberId, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const { data: members } = useQuery(membersQuery);
  return (
    <FormDialog
      title={one ? t("campaigns.edit") : t("campaigns.new")}
      width={560}
      okText={one ? t("common.save") : t("common.create")}
      initialValues={one ? valuesOf(one) : { kind: "fair", state: "planned", owner_id: memberId }}
      send={async (values: Values): Promise<{ id: string }> => {
        const body = bodyOf(values);
        return one ? editCampaign(one.id, { ...body, expected_version: one.version }) : createCampaign({ currency: "CNY", ...body });
      }}
      stale={CAMPAIGNS_STALE}
      said={(_, { name }) => (one ? t("common.saved") : t("campaigns.created", { name }))}
      onDone={({ id }) => {
        onClose();
        onMade?.(id);
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t("campaigns.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="campaign-row">
        <Form.Item name="kind" label={t("campaigns.kind")}>
          <Select options={CAMPAIGN_KINDS.map((value) => ({ value, label: t(`campaigns.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="state" label={t("campaigns.state")}>
          <Select options={CAMPAIGN_STATES.map((value) => ({ value, label: t(`campaigns.states.${value}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="dates" label={t("campaigns.dates")}>
        <DatePicker.RangePicker allowEmpty={[true, true]} style={{ width: "100%" }} />
      </Form.Item>
      <div className="campaign-row">
        <Form.Item name="budget" label={t("campaigns.budget")} rules={[{ pattern: /^\s*\d{1,13}(\.\d{1,2})?\s*$/u, message: t("problems.fields.not_an_amount") }]}>
          <Input inputMode="decimal" maxLength={16} suffix={one?.currency ?? "CNY"} />
        </Form.Item>
        <Form.Item name="owner_id" label={t("campaigns.owner")}>
          <MemberSelect members={members ?? []} />
        </Form.Item>
      </div>
      <Form.Item name="description" label={t("campaigns.description")}>
        <Input.TextArea maxLength={20000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  );
}

function bodyOf({ dates, budget, owner_id, description, ...rest }: Values) {
  const day = (one: Dayjs | null | undefined) => one?.format("YYYY-MM-DD") ?? null;
  return { ...rest, starts_on: day(dates?.[0]), ends_on: day(dates?.[1]), budget: budget?.trim() || null, owner_id: owner_id ?? null, description: description ?? "" };
}

function valuesOf(one: Campaign): Values {
  const day = (text: string | null) => (text ? dayjs(text) : null);
  const { name, kind, state, description } = one;
  return { name, kind, state, description, dates: [day(one.starts_on), day(one.ends_on)], budget: one.budget ?? "", owner_id: one.owner.id };
}
