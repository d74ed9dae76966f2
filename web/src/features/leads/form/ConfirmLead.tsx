import { useQuery } from "@tanstack/react-query";
import { App, Button, Checkbox, DatePicker, Form, Input, Radio, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { useNavigate } from "react-router";

import { accountChoice } from "../../../api/accounts";
import { contactsQuery } from "../../../api/contacts";
import { confirmLead, leadDuplicatesQuery, STALE_LEADS, type Lead, type LeadConfirmIn } from "../../../api/leads";
import { BASES } from "../../../api/privacy";
import { useBasisAsked } from "../../../api/useBasisAsked";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import { Protection } from "../Protection";
import { useLeadDeeds } from "../useLeadDeeds";

interface Values {
  name: string;
  account_id?: string | null;
  contact_name?: string;
  title?: string;
  contact_id?: string | null;
  lawful_basis?: LeadConfirmIn["lawful_basis"];
  opportunity?: string;
  amount?: string;
  expected_close?: Dayjs | null;
}

/** What will come of a lead, said before it is done: customer, contact, opportunity, and the talks that go along. */
export function ConfirmLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [into, setInto] = useState<"new" | "known">("new");
  const [deal, setDeal] = useState(false);
  const { data: protection } = useQuery(leadDuplicatesQuery(lead.id));
  const accountId = Form.useWatch("account_id", form) ?? null;
  const done = useDone(lead, onClose);
  const choose = (id: string) => {
    setInto("known");
    form.setFieldsValue({ account_id: id, contact_id: null });
  };
  return (
    <FormDialog
      title={t("leads.confirm_title", { name: lead.company })}
      width={620}
      okText={t("leads.deeds.confirm")}
      form={form}
      initialValues={{ name: lead.company, contact_name: lead.contact_name, title: lead.title }}
      send={(values: Values) => confirmLead(lead.id, bodyOf(values, into, deal))}
      stale={[...STALE_LEADS, ["accounts"], ["contacts"], ["opportunities"]]}
      onDone={(came) => done(came.account_id)}
      onClose={onClose}
    >
      <Protection data={protection} chosen={into === "known" ? accountId : null} onChoose={(hit) => choose(hit.id!)} />
      <Form.Item label={t("fields.account_id")} className="lead-into">
        <Radio.Group value={into} onChange={({ target }) => setInto(target.value as "new" | "known")}>
          <Radio value="new">{t("leads.new_account")}</Radio>
          <Radio value="known">{t("leads.known_account")}</Radio>
        </Radio.Group>
      </Form.Item>
      {into === "new" ? (
        <Form.Item name="name" rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
          <Input maxLength={200} aria-label={t("directory.name")} />
        </Form.Item>
      ) : (
        <Form.Item name="account_id" rules={[{ required: true, message: t("problems.fields.required") }]}>
          <RemoteSelect
            {...accountChoice}
            placeholder={t("directory.search_accounts")}
            key={accountId ?? ""}
            initial={(protection?.hits ?? []).flatMap((hit) => (hit.kind === "account" && hit.id ? [{ value: hit.id, label: hit.name }] : []))}
          />
        </Form.Item>
      )}
      <ContactPart lead={lead} accountId={into === "known" ? accountId : null} />
      <Checkbox checked={deal} onChange={({ target }) => setDeal(target.checked)} className="lead-deal">
        {t("leads.with_opportunity")}
      </Checkbox>
      {deal && <DealPart lead={lead} />}
      <p className="quiet lead-explained">{t("leads.confirm_text", { count: lead.talks.length })}</p>
    </FormDialog>
  );
}

/** The person: a new contact, or at a customer that is there somebody known. */
function ContactPart({ lead, accountId }: { lead: Lead; accountId: string | null }) {
  const { t } = useTranslation();
  const asked = useBasisAsked();
  const { data } = useQuery({ ...contactsQuery({ account_id: accountId ?? "", page_size: 100 }), enabled: accountId !== null });
  const known = Form.useWatch("contact_id") as string | null | undefined;
  const people = accountId ? (data?.items ?? []) : [];
  return (
    <>
      {people.length > 0 && (
        <Form.Item name="contact_id" label={t("leads.known_contact")}>
          <Select allowClear showSearch={{ optionFilterProp: "label" }} placeholder={t("leads.as_new_contact")} options={people.map((row) => ({ value: row.id, label: [row.name, row.employments[0]?.title].filter(Boolean).join(" · ") }))} />
        </Form.Item>
      )}
      {!known && (
        <div className="lead-pair">
          <Form.Item name="contact_name" label={t("fields.contact_name")} extra={lead.contact_name ? undefined : t("leads.no_contact_hint")}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="title" label={t("fields.title")}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
      )}
      {!known && asked && (
        <Form.Item name="lawful_basis" label={t("privacy.basis")} required>
          <Select options={BASES.map((value) => ({ value, label: t(`privacy.bases.${value}`) }))} />
        </Form.Item>
      )}
    </>
  );
}

function DealPart({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  return (
    <div className="lead-deal-fields">
      <Form.Item name="opportunity" label={t("opportunities.name")} initialValue={t("leads.opportunity_of", { name: lead.company })} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="lead-pair">
        <Form.Item name="amount" label={t("fields.amount")} rules={[{ pattern: /^\s*\d{1,13}(\.\d{1,2})?\s*$/u, message: t("problems.fields.not_an_amount") }]}>
          <Input inputMode="decimal" maxLength={16} suffix="CNY" />
        </Form.Item>
        <Form.Item name="expected_close" label={t("fields.expected_close")}>
          <DatePicker style={{ width: "100%" }} />
        </Form.Item>
      </div>
    </div>
  );
}

/** The word that it is done, with the ways on and back. */
function useDone(lead: Lead, onClose: () => void) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const { takeBack } = useLeadDeeds();
  const away = () => notification.destroy("lead");
  return (accountId: string) => {
    onClose();
    notification.success({
      key: "lead",
      title: t("leads.confirmed", { name: lead.company }),
      duration: 10,
      description: (
        <span className="lead-done">
          <Button
            size="small"
            type="primary"
            onClick={() => {
              away();
              void navigate(`/accounts/${accountId}`);
            }}
          >
            {t("leads.open_account")}
          </Button>
          <Button size="small" onClick={() => takeBack.mutate(lead, { onSuccess: away })}>
            {t("common.undo")}
          </Button>
        </span>
      ),
    });
  };
}

function bodyOf({ name, account_id, contact_name, contact_id, amount, expected_close, opportunity, title, lawful_basis }: Values, into: "new" | "known", deal: boolean): LeadConfirmIn {
  const known = into === "known";
  return {
    name: known ? "" : name,
    account_id: known ? (account_id ?? null) : null,
    contact_id: known ? (contact_id ?? null) : null,
    contact: !!contact_name?.trim(),
    contact_name: contact_name?.trim() ?? "",
    title: title?.trim() ?? "",
    lawful_basis: lawful_basis ?? "",
    opportunity: deal ? (opportunity?.trim() ?? "") : "",
    amount: deal && amount?.trim() ? amount.trim() : null,
    expected_close: deal ? (expected_close?.format("YYYY-MM-DD") ?? null) : null,
  };
}
