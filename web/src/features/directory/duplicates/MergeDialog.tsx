import { SwapOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Modal, Tag } from "antd";
import { useState } from "react";

import { mergeAccounts } from "../../../api/accounts";
import { undo } from "../../../api/changes";
import { contactQuery, mergeContacts } from "../../../api/contacts";
import type { Contact, DuplicatePair, SearchHit } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { UndoNotice } from "../../../ui/UndoNotice";
import { useAction } from "../../../ui/useAction";
import { jobText } from "../options";

const STALE = [["contacts"], ["duplicates"], ["accounts"], ["chart"], ["changes"], ["undo"], ["facts"]];

const NOTICE = "merged";

/** Which of two contacts or accounts stays, and what it will be like; can be taken back. */
export function MergeDialog({ pair, onClose }: { pair: DuplicatePair; onClose: () => void }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const [swapped, setSwapped] = useState(false);
  const kept = swapped ? pair.second : pair.first;
  const merged = swapped ? pair.first : pair.second;
  const takeBack = useAction((accountId: string) => undo(accountId), { stale: STALE, said: () => t("common.undone") });
  const tell = (accountId: string | undefined) => {
    const done = () => notification.destroy(NOTICE);
    notification.success({
      key: NOTICE,
      title: t("directory.merge_done", { kept: kept.name, merged: merged.name }),
      description: accountId ? <UndoNotice onUndo={() => takeBack.mutateAsync(accountId)} done={done} /> : null,
      duration: 12,
    });
  };
  const ofAccounts = pair.kind === "account";
  const merge = useAction(() => (ofAccounts ? mergeAccounts : mergeContacts)(kept.id, merged.id), {
    stale: STALE,
    onDone: () => {
      onClose();
      tell(ofAccounts ? kept.id : (kept.account?.id ?? merged.account?.id));
    },
  });
  return (
    <Modal
      open
      title={t(ofAccounts ? "directory.merge_accounts_title" : "directory.merge_title")}
      okText={t("directory.merge")}
      width={680}
      confirmLoading={merge.isPending}
      onOk={() => merge.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="merge-sides">
        <Side hit={kept} kept />
        <Button icon={<SwapOutlined />} aria-label={t("directory.merge_swap")} onClick={() => setSwapped(!swapped)} />
        <Side hit={merged} />
      </div>
      <p className="quiet">{t(ofAccounts ? "directory.merge_accounts_text" : "directory.merge_text")}</p>
      {!ofAccounts && <Preview kept={kept} merged={merged} merging={merge.isPending} />}
    </Modal>
  );
}

function Side({ hit, kept = false }: { hit: SearchHit; kept?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={kept ? "merge-side merge-side-kept" : "merge-side"}>
      <Tag color={kept ? "blue" : "default"} variant="filled">
        {t(kept ? "directory.merge_kept" : "directory.merge_merged")}
      </Tag>
      <div style={{ marginTop: 6, fontWeight: 600 }}>{hit.name}</div>
      <div className="quiet">{[hit.title, hit.account?.name].filter(Boolean).join(" · ")}</div>
    </div>
  );
}

/** What the kept contact will have, and what of it comes from the other. */
function Preview({ kept, merged, merging }: { kept: SearchHit; merged: SearchHit; merging: boolean }) {
  // The merged one is gone as soon as it is merged: it is not asked for again.
  const { data: one } = useQuery({ ...contactQuery(kept.id), enabled: !merging });
  const { data: other } = useQuery({ ...contactQuery(merged.id), enabled: !merging });
  if (!one || !other) return null;
  return (
    <dl className="facts">
      {mergedFacts(one, other).map((fact) => (
        <Fact key={fact.kind + fact.text} fact={fact} from={merged.name} />
      ))}
    </dl>
  );
}

interface MergedFact {
  kind: "point" | "job" | "tag";
  text: string;
  taken: boolean;
}

function mergedFacts(one: Contact, other: Contact): MergedFact[] {
  const of = (contact: Contact, taken: boolean): MergedFact[] => [
    ...contact.employments.map((job) => ({ kind: "job" as const, text: [job.account.name, jobText(job)].filter(Boolean).join(" · "), taken })),
    ...contact.points.map((point) => ({ kind: "point" as const, text: point.value, taken })),
    ...contact.tags.map((tag) => ({ kind: "tag" as const, text: tag, taken })),
  ];
  const own = of(one, false);
  const seen = new Set(own.map((fact) => fact.kind + fact.text));
  return [...own, ...of(other, true).filter((fact) => !seen.has(fact.kind + fact.text))];
}

function Fact({ fact, from }: { fact: MergedFact; from: string }) {
  const { t } = useTranslation();
  const words = { point: t("fields.points"), job: t("directory.employment"), tag: t("directory.tags") };
  return (
    <div>
      <dt>{words[fact.kind]}</dt>
      <dd>
        {fact.text} {fact.taken && <Tag variant="filled">{t("directory.merge_from", { name: from })}</Tag>}
      </dd>
    </div>
  );
}
