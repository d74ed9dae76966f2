import { DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";

import { changeEmployer, editEmployment } from "../../../api/contacts";
import type { CertaintyValue, Employment } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { FormDialog } from "../../../ui/FormDialog";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import { DepartmentSelect } from "../DepartmentSelect";
import { CERTAINTIES, editableAccounts, editableOptions } from "../options";

interface Props {
  name: string;
  employment: Employment;
  /** Correct this employment, or end it for one at another account. */
  mode: "edit" | "change";
  onClose: () => void;
}

interface Values {
  account_id?: string;
  title: string;
  department_id: string | null;
  since: Dayjs | null;
  certainty: CertaintyValue;
  evidence: string;
}

const STALE = [["contacts"], ["accounts"], ["chart"], ["changes"], ["undo"], ["facts"]];

/** Where somebody works: a correction, or a new employer in one step. */
export function EmploymentForm({ name, employment, mode, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const change = mode === "change";
  const accountId = Form.useWatch("account_id", form) ?? (change ? null : employment.account.id);
  const initial: Partial<Values> = change
    ? { title: employment.title, since: dayjs(), certainty: "confirmed", evidence: "", department_id: null }
    : { ...pick(employment), since: employment.valid_from ? dayjs(employment.valid_from) : null };
  return (
    <FormDialog
      title={change ? t("directory.change_employer_title", { name }) : t("directory.edit_employment")}
      width={480}
      okText={t("common.save")}
      form={form}
      initialValues={initial}
      send={(values: Values) => write(employment, values, change)}
      stale={STALE}
      said={() => t("common.saved")}
      onClose={onClose}
    >
      {change && <p className="quiet">{t("directory.change_employer_text")}</p>}
      {change && (
        <Form.Item name="account_id" label={t("directory.new_employer")} rules={[{ required: true, message: t("problems.fields.required") }]}>
          <RemoteSelect autoFocus find={editableAccounts} read={editableOptions} placeholder={t("directory.choose_account")} />
        </Form.Item>
      )}
      <Form.Item name="title" label={t("directory.title")}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="department_id" label={t("directory.department")}>
        <DepartmentSelect accountId={accountId} />
      </Form.Item>
      <Form.Item name="since" label={t("directory.since_when")}>
        <DatePicker style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="certainty" label={t("directory.certainty")}>
        <Select options={CERTAINTIES.map((value) => ({ value, label: t(`orgchart.certainty.${value}`) }))} />
      </Form.Item>
      <Form.Item name="evidence" label={t("directory.evidence")}>
        <Input maxLength={500} placeholder={t("directory.evidence_hint")} />
      </Form.Item>
    </FormDialog>
  );
}

function pick(employment: Employment): Partial<Values> {
  const { title, certainty, evidence } = employment;
  return { title, certainty, evidence, department_id: employment.department?.id ?? null };
}

function write(employment: Employment, values: Values, change: boolean): Promise<unknown> {
  const { account_id, since, title, department_id, certainty, evidence } = values;
  const moment = since ? since.toISOString() : null;
  const facts = { title, department_id: department_id ?? null, certainty, evidence };
  if (change) return changeEmployer(employment.id, { ...facts, account_id: account_id!, since: moment });
  return editEmployment(employment.id, { ...facts, valid_from: moment });
}
