import { useQuery } from "@tanstack/react-query";
import { Form, Input, InputNumber, Radio, Select } from "antd";

import { addPool, editPool, STALE_LEADS, type Pool, type PoolIn, type PoolRules } from "../../../api/leads";
import { membersQuery } from "../../../api/session";
import { teamsQuery } from "../../../api/staff";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { Preview } from "./Preview";

const RULES = ["recycle_after_days", "remind_before_days", "daily_claim_limit", "holding_cap", "cool_down_days"] as const;

/** A pool: its name, its rules with what they would do today, and who may take from it. */
export function PoolForm({ pool, onClose }: { pool: Pool | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<PoolIn>();
  const { data: members } = useQuery(membersQuery);
  const { data: teams } = useQuery(teamsQuery);
  const all = Form.useWatch("open_to_all", form) ?? true;
  const rules = rulesOf((Form.useWatch([], form) as PoolRules | undefined) ?? {});
  return (
    <FormDialog
      title={pool ? t("leads.edit_pool", { name: pool.name }) : t("leads.add_pool")}
      width={560}
      okText={t("common.save")}
      form={form}
      initialValues={initial(pool)}
      send={async (values: PoolIn) => {
        const body = { ...values, ...rulesOf(values) };
        if (pool) await editPool(pool.id, { ...body, expected_version: pool.version });
        else await addPool(body);
      }}
      stale={STALE_LEADS}
      said={() => t("common.saved")}
      onClose={onClose}
    >
      <Form.Item name="name" label={t("fields.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="note" label={t("fields.note")}>
        <Input maxLength={500} />
      </Form.Item>
      <div className="pool-fields">
        {RULES.map((name) => (
          <Form.Item key={name} name={name} label={t(`fields.${name}`)} extra={t(`leads.rule_hint.${name}`)}>
            <InputNumber min={1} max={3650} precision={0} placeholder={t("leads.no_limit")} suffix={t(name.endsWith("days") ? "leads.unit_days" : "leads.unit_leads")} style={{ width: "100%" }} />
          </Form.Item>
        ))}
      </div>
      {pool && <Preview pool={pool} rules={rules} />}
      <Form.Item name="open_to_all" label={t("leads.who_takes")}>
        <Radio.Group
          options={[
            { value: true, label: t("leads.everybody") },
            { value: false, label: t("leads.only_some") },
          ]}
        />
      </Form.Item>
      {!all && (
        <>
          <Form.Item name="team_ids" label={t("leads.teams")}>
            <Select mode="multiple" showSearch={{ optionFilterProp: "label" }} options={(teams ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
          <Form.Item name="member_ids" label={t("fields.member_ids")}>
            <Select mode="multiple" showSearch={{ optionFilterProp: "label" }} options={(members ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

function rulesOf(values: PoolRules): Record<(typeof RULES)[number], number | null> {
  return Object.fromEntries(RULES.map((name) => [name, values[name] ?? null])) as Record<(typeof RULES)[number], number | null>;
}

function initial(pool: Pool | null): Partial<PoolIn> {
  if (!pool) return { open_to_all: true, recycle_after_days: 30, remind_before_days: 3, member_ids: [], team_ids: [], note: "" };
  return { ...rulesOf(pool), name: pool.name, note: pool.note, open_to_all: pool.open_to_all, member_ids: pool.members.map(({ id }) => id), team_ids: pool.teams.map(({ id }) => id) };
}
