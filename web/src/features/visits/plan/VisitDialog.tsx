import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Drawer, Form, Input, Modal, Segmented, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import "./plan.css";

import { accountChainsQuery } from "../../../api/chains";
import { contactsQuery } from "../../../api/contacts";
import { membersQuery } from "../../../api/session";
import { proposalQuery, type Proposed, type Wanted } from "../../../api/visits";
import { momentOnTheWall, onTheWall, useTranslation } from "../../../i18n";
import { MemberSelect } from "../../../ui/MemberSelect";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useLanguage } from "../../../ui/useLanguage";
import { questionsOf, type VisitDraft } from "./draft";
import { ProposedQuestions } from "./ProposedQuestions";

const KINDS = ["visit", "meeting", "call"] as const;
const NATIVE = "YYYY-MM-DDTHH:mm";

interface Props {
  title: string;
  accountId: string;
  begin: VisitDraft;
  saving: boolean;
  /** Questions are chosen here; on a sheet that is there already they are changed on it. */
  withQuestions?: boolean;
  save: string;
  onSave: (draft: VisitDraft, questions: Wanted[]) => void;
  onClose: () => void;
}

/** When, who goes, whom we meet, what to ask: a dialog on a desk, a sheet from below on a phone. */
export function VisitDialog(props: Props) {
  const { title, onClose, begin, save, saving, onSave, accountId, withQuestions = false } = props;
  const phone = useIsPhone();
  const [draft, setDraft] = useState(begin);
  const { contact_ids, chain_id } = draft;
  const { data: proposed, isLoading } = useQuery({
    ...proposalQuery(accountId, contact_ids, chain_id, useLanguage()),
    enabled: withQuestions && contact_ids.length > 0,
    staleTime: 0,
  });
  const content = (
    <>
      <Fields {...props} draft={draft} proposed={proposed} onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))} />
      <div className="visit-form-foot">
        <Button type="primary" size={phone ? "large" : "middle"} block={phone} loading={saving} disabled={contact_ids.length === 0 || isLoading} onClick={() => onSave(draft, questionsOf(proposed ?? [], draft))}>
          {save}
        </Button>
      </div>
    </>
  );
  if (phone) {
    return (
      <Drawer open onClose={onClose} placement="bottom" size="94dvh" title={title}>
        {content}
      </Drawer>
    );
  }
  return (
    <Modal open onCancel={onClose} title={title} width={760} style={{ top: 32 }} footer={null}>
      {content}
    </Modal>
  );
}

interface FieldsProps extends Props {
  draft: VisitDraft;
  proposed: readonly Proposed[] | undefined;
  onChange: (patch: Partial<VisitDraft>) => void;
}

function Fields({ accountId, draft, proposed, onChange, withQuestions = false }: FieldsProps) {
  const { t } = useTranslation();
  const people = usePeople(accountId);
  const { data: colleagues = [] } = useQuery(membersQuery);
  const { data: chains = [] } = useQuery(accountChainsQuery(accountId, useLanguage()));
  return (
    <Form layout="vertical" className="visit-form">
      <Form.Item label={t("visits.form.people")} className="visit-form-wide" required>
        <Select
          mode="multiple"
          aria-label={t("visits.form.people")}
          value={draft.contact_ids}
          options={people}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(contact_ids: string[]) => onChange({ contact_ids })}
        />
      </Form.Item>
      <Form.Item label={t("visits.form.at")} className="visit-form-row">
        <When value={draft.at} onChange={(at) => onChange({ at })} />
      </Form.Item>
      <Form.Item label={t("visits.form.kind")} className="visit-form-row">
        <Segmented value={draft.kind} options={KINDS.map((value) => ({ value, label: t(`visits.kind.${value}`) }))} onChange={(kind) => onChange({ kind })} />
      </Form.Item>
      <Form.Item label={t("visits.form.owner")}>
        <MemberSelect aria-label={t("visits.form.owner")} members={colleagues} value={draft.owner_id} onChange={(owner_id) => onChange({ owner_id: owner_id ?? draft.owner_id })} />
      </Form.Item>
      <Form.Item label={t("visits.form.members")}>
        <Select
          mode="multiple"
          aria-label={t("visits.form.members")}
          value={draft.member_ids}
          options={colleagues.filter((one) => one.active && one.id !== draft.owner_id).map((one) => ({ value: one.id, label: one.name }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(member_ids: string[]) => onChange({ member_ids })}
        />
      </Form.Item>
      <Form.Item label={t("visits.form.chain")}>
        <Select
          allowClear
          aria-label={t("visits.form.chain")}
          placeholder={t("visits.form.no_chain")}
          value={draft.chain_id}
          options={chains.map((chain) => ({ value: chain.id, label: chain.name }))}
          onChange={(chain_id: string | undefined) => onChange({ chain_id: chain_id ?? null })}
        />
      </Form.Item>
      <Form.Item label={t("visits.form.place")}>
        <Input maxLength={200} aria-label={t("visits.form.place")} value={draft.place} onChange={(event) => onChange({ place: event.target.value })} />
      </Form.Item>
      <Form.Item label={t("visits.form.purpose")} className="visit-form-wide">
        <Input
          maxLength={500}
          aria-label={t("visits.form.purpose")}
          placeholder={t("visits.form.purpose_hint")}
          value={draft.purpose}
          onChange={(event) => onChange({ purpose: event.target.value })}
        />
      </Form.Item>
      {withQuestions && (
        <div className="visit-form-wide">
          <ProposedQuestions proposed={proposed} draft={draft} onChange={onChange} />
        </div>
      )}
    </Form>
  );
}

function usePeople(accountId: string): { value: string; label: string }[] {
  const { t } = useTranslation();
  const { data } = useQuery(contactsQuery({ account_id: accountId, page_size: 200 }));
  return (data?.items ?? []).map((row) => {
    const title = row.employments.find((job) => job.account.id === accountId)?.title;
    return { value: row.id, label: title ? row.name + t("common.marks.brackets", { text: title }) : row.name };
  });
}

function When({ value, onChange }: { value: VisitDraft["at"]; onChange: (at: VisitDraft["at"]) => void }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const label = t("visits.form.at");
  if (phone) {
    return <Input type="datetime-local" aria-label={label} value={onTheWall(value).format(NATIVE)} onChange={(event) => event.target.value && onChange(momentOnTheWall(dayjs(event.target.value)))} />;
  }
  return (
    <DatePicker
      aria-label={label}
      value={onTheWall(value)}
      showTime={{ format: "HH:mm", minuteStep: 15 }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      allowClear={false}
      onChange={(at) => at && onChange(momentOnTheWall(at))}
      style={{ width: "100%" }}
    />
  );
}
