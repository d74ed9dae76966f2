import { useQuery } from "@tanstack/react-query";
import { DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";

import { competitorsQuery, pipelineQuery } from "../../../api/opportunities";
import { membersQuery } from "../../../api/session";
import { currentLanguage, useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";

export interface OpportunityValues {
  account_id?: string;
  name: string;
  amount?: string;
  currency: string;
  stage_id?: string;
  expected_close?: Dayjs | null;
  owner_id: string;
  competitors?: string[];
  products?: string[];
  note?: string;
}

/** What an opportunity is, for entering and for editing; where it stands is moved, not edited. */
export function OpportunityFields({ fresh }: { fresh: boolean }) {
  const { t } = useTranslation();
  const { data: pipeline } = useQuery(pipelineQuery(currentLanguage()));
  const { data: competitors } = useQuery(competitorsQuery);
  const { data: members } = useQuery(membersQuery);
  return (
    <>
      <Form.Item name="name" label={t("opportunities.name")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <div className="deal-pair">
        <Form.Item name="amount" label={t("fields.amount")} rules={[{ pattern: /^\s*\d{1,13}(\.\d{1,2})?\s*$/u, message: t("problems.fields.not_an_amount") }]}>
          <Input inputMode="decimal" maxLength={16} />
        </Form.Item>
        <Form.Item name="currency" label={t("fields.currency")} className="deal-currency">
          <Select showSearch options={(pipeline?.currencies ?? []).map((value) => ({ value, label: value }))} />
        </Form.Item>
      </div>
      <div className="deal-pair">
        {fresh && (
          <Form.Item name="stage_id" label={t("fields.stage_id")}>
            <Select options={(pipeline?.stages ?? []).map((stage) => ({ value: stage.id, label: stage.name }))} placeholder={pipeline?.stages[0]?.name} />
          </Form.Item>
        )}
        <Form.Item name="expected_close" label={t("fields.expected_close")}>
          <DatePicker style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.Item name="owner_id" label={t("fields.owner_id")}>
        <MemberSelect members={members ?? []} />
      </Form.Item>
      <Form.Item name="competitors" label={t("fields.competitors")}>
        <Select mode="tags" options={(competitors?.items ?? []).map(({ name }) => ({ value: name, label: name }))} maxCount={20} />
      </Form.Item>
      <Form.Item name="products" label={t("fields.products")}>
        <Select mode="tags" maxCount={20} options={[]} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="note" label={t("fields.note")}>
        <Input.TextArea maxLength={20000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  );
}
