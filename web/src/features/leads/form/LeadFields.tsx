import { useQuery } from "@tanstack/react-query";
import { AutoComplete, Col, Form, Input, Row, Select, type FormInstance } from "antd";

import { leadFacetsQuery, likeLeadQuery, poolsQuery } from "../../../api/leads";
import { SOURCES } from "../../../api/privacy";
import { workspaceQuery } from "../../../api/workspaces";
import { useTranslation } from "../../../i18n";
import { useDebounced } from "../../../ui/useDebounced";
import { Protection } from "../Protection";

export interface LeadValues {
  company: string;
  contact_name?: string;
  title?: string;
  department?: string;
  phone?: string;
  email?: string;
  registration_number?: string;
  website?: string;
  region?: string;
  industry?: string;
  source?: (typeof SOURCES)[number] | "";
  source_detail?: string;
  note?: string;
  pool_id?: string;
  owner_id?: string;
}

const HALF = { xs: 24, sm: 12 };

/** Who it is: what is asked first, and all that many leads ever have. */
export function FirstFields({ form, known }: { form: FormInstance<LeadValues>; known: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="company" label={t("fields.company")} rules={[{ required: true, whitespace: true, message: t("problems.fields.required") }]}>
        <Input autoFocus maxLength={200} placeholder={t("leads.company_hint")} />
      </Form.Item>
      {!known && <Alike form={form} />}
      <Row gutter={16}>
        <Col {...HALF}>
          <Form.Item name="contact_name" label={t("fields.contact_name")}>
            <Input maxLength={100} />
          </Form.Item>
        </Col>
        <Col {...HALF}>
          <Form.Item name="phone" label={t("fields.phone")}>
            <Input type="tel" maxLength={40} />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}

/** Who protects the company, while one types. */
function Alike({ form }: { form: FormInstance<LeadValues> }) {
  const values = Form.useWatch([], form) as LeadValues | undefined;
  const typed = useDebounced(
    JSON.stringify(["company", "registration_number", "website", "phone", "email"].map((name) => String(values?.[name as "company"] ?? "").trim())),
    300,
  );
  const [company, registration_number, website, phone, email] = JSON.parse(typed) as string[];
  const { data } = useQuery(likeLeadQuery({ company: company ?? "", registration_number: registration_number ?? "", website: website ?? "", phone: phone ?? "", email: email ?? "" }));
  const empty = [company, registration_number, website, phone, email].every((text) => !text || text.length < 2);
  return empty ? null : <Protection data={data} />;
}

/** Everything else that can be known of a lead. */
export function MoreFields({ pools: offered }: { pools: boolean }) {
  const { t } = useTranslation();
  const { data: facets } = useQuery(leadFacetsQuery);
  const { data: pools } = useQuery(poolsQuery);
  const lists = useQuery(workspaceQuery).data?.vocabularies;
  const text = (name: "title" | "department" | "email" | "website" | "source_detail", label: string, max: number, type = "text") => (
    <Col {...HALF}>
      <Form.Item name={name} label={label}>
        <Input type={type} maxLength={max} />
      </Form.Item>
    </Col>
  );
  const usable = (pools?.items ?? []).filter((pool) => pool.takes);
  return (
    <Row gutter={16}>
      {text("title", t("fields.title"), 200)}
      {text("department", t("leads.department"), 100)}
      {text("email", t("fields.email"), 254, "email")}
      {text("website", t("fields.website"), 200)}
      <Col {...HALF}>
        <Registration />
      </Col>
      <Col {...HALF}>
        <Form.Item name="industry" label={t("fields.industry")}>
          <AutoComplete options={suggested(facets?.industries, lists?.industries)} filterOption allowClear />
        </Form.Item>
      </Col>
      <Col {...HALF}>
        <Form.Item name="region" label={t("fields.region")}>
          <AutoComplete options={suggested(facets?.regions, lists?.regions)} filterOption allowClear />
        </Form.Item>
      </Col>
      <Col {...HALF}>
        <Form.Item name="source" label={t("leads.source")}>
          <Select allowClear options={SOURCES.map((value) => ({ value, label: t(`privacy.sources.${value}`) }))} />
        </Form.Item>
      </Col>
      {text("source_detail", t("privacy.source_detail"), 200)}
      {offered && usable.length > 1 && (
        <Col {...HALF}>
          <Form.Item name="pool_id" label={t("leads.pool")} tooltip={t("leads.pool_hint")}>
            <Select allowClear options={usable.map((pool) => ({ value: pool.id, label: pool.name }))} placeholder={usable[0]?.name} />
          </Form.Item>
        </Col>
      )}
      <Col span={24}>
        <Form.Item name="note" label={t("fields.note")}>
          <Input.TextArea maxLength={20_000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Col>
    </Row>
  );
}

/** The registration number, with a warning, no refusal, when its last sign does not fit the others. */
function Registration() {
  const { t } = useTranslation();
  const typed = useDebounced((Form.useWatch("registration_number") as string | undefined)?.trim() ?? "", 300);
  const { data } = useQuery({ ...likeLeadQuery({ registration_number: typed }), enabled: typed.length > 1 });
  const wrong = typed !== "" && data?.registration === "wrong";
  return (
    <Form.Item
      name="registration_number"
      label={t("fields.registration_number")}
      {...(wrong ? { validateStatus: "warning" as const, help: t("leads.registration_wrong") } : {})}
    >
      <Input maxLength={40} />
    </Form.Item>
  );
}

function suggested(used: readonly string[] | undefined, listed: readonly string[] = []): { value: string }[] {
  return [...new Set([...listed, ...(used ?? [])])].map((value) => ({ value }));
}
