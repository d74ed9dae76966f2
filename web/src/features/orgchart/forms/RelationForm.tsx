import { Form, Input, Modal, Select } from "antd";

import { addLine, addTie, editLine, editTie } from "../../../api/chart";
import type { CertaintyValue } from "../../../api/types";
import { tieKindName, useTranslation } from "../../../i18n";
import { useChartApi, type RelationDraft } from "../chartContext";

interface Values {
  kind: string;
  note: string;
  certainty: CertaintyValue;
  evidence: string;
}

const CERTAINTIES = ["confirmed", "heard", "inferred", "disproven"] as const;

/** What is noted about a line or a tie: its kind, how sure we are, on what evidence. */
export function RelationForm({ draft, onClose }: { draft: RelationDraft; onClose: () => void }) {
  const { t } = useTranslation();
  const { writes } = useChartApi();
  const [form] = Form.useForm<Values>();
  const tie = draft.mode === "new_tie" || draft.mode === "edit_tie";
  const save = async (values: Values) => {
    onClose();
    await writes.run(() => write(draft, values), { said: t("orgchart.line_saved") });
  };
  return (
    <Modal
      open
      title={<Title draft={draft} />}
      okText={t("common.save")}
      width={440}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" initialValues={initialValues(draft)} onFinish={(values) => void save(values)}>
        {draft.mode === "new_tie" && <TieKindField />}
        <Form.Item name="certainty" label={t("orgchart.certainty.label")}>
          <Select options={CERTAINTIES.map((value) => ({ value, label: t(`orgchart.certainty.${value}`) }))} />
        </Form.Item>
        <Form.Item name="evidence" label={t("orgchart.evidence")}>
          <Input maxLength={500} placeholder={t("orgchart.evidence_hint")} autoFocus={!tie} />
        </Form.Item>
        <Form.Item name="note" label={t("orgchart.note")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={20_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Title({ draft }: { draft: RelationDraft }) {
  const { t } = useTranslation();
  const { nameOf, state, tieKinds } = useChartApi();
  if (draft.mode === "new_line" || draft.mode === "edit_line") {
    const [kind, source, target] =
      draft.mode === "new_line"
        ? [draft.kind, draft.sourceId, draft.targetId]
        : [draft.line.kind, draft.line.source_id, draft.line.target_id];
    return t("common.marks.named", { name: t(`orgchart.kind.${kind}`), text: `${nameOf(source)} → ${nameOf(target)}` });
  }
  const [one, other] =
    draft.mode === "new_tie" ? [draft.contactId, draft.otherId] : [draft.tie.contact_a_id, draft.tie.contact_b_id];
  const kind = draft.mode === "edit_tie" ? tieKindName(t, tieKinds, draft.tie.kind) : t("orgchart.tie_form");
  const name = (id: string) => state.contacts.get(id)?.name ?? "?";
  return t("common.marks.named", { name: kind, text: `${name(one)} — ${name(other)}` });
}

function TieKindField() {
  const { t } = useTranslation();
  const { tieKinds } = useChartApi();
  return (
    <Form.Item name="kind" label={t("orgchart.tie_kind")} rules={[{ required: true, message: t("problems.fields.required") }]}>
      <Select
        autoFocus
        showSearch={{ optionFilterProp: "label" }}
        options={tieKinds.map((kind) => ({ value: kind.code, label: tieKindName(t, tieKinds, kind.code) }))}
      />
    </Form.Item>
  );
}

function initialValues(draft: RelationDraft): Partial<Values> {
  if (draft.mode === "edit_line") return { note: draft.line.note, certainty: draft.line.certainty };
  if (draft.mode === "edit_tie") return { note: draft.tie.note, certainty: draft.tie.certainty };
  return { note: "", certainty: "confirmed", evidence: "" };
}

/** Evidence left empty on an edit stays as it was: the chart does not carry it to this page. */
function write(draft: RelationDraft, { kind, note, certainty, evidence }: Values): Promise<unknown> {
  const facts = { note: note ?? "", certainty, ...(evidence ? { evidence } : {}) };
  switch (draft.mode) {
    case "new_line":
      return addLine(draft.sourceId, { ...facts, kind: draft.kind, target_id: draft.targetId });
    case "new_tie":
      return addTie({ ...facts, kind, contact_id: draft.contactId, other_id: draft.otherId });
    case "edit_line":
      return editLine(draft.line.id, facts);
    case "edit_tie":
      return editTie(draft.tie.id, facts);
  }
}
