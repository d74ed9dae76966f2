import { EditOutlined, MessageOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useMemo, useState } from "react";

import "./interactions.css";

import { interactionsQuery, MAX_INTERACTIONS } from "../../api/interactions";
import type { Interaction } from "../../api/types";
import { useFormat, useTranslation, type TFunction } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { ListBar } from "../../ui/ListBar";
import { Loading } from "../../ui/Loading";
import { useUrlState } from "../../ui/useUrlState";
import { InteractionTimeline } from "./InteractionTimeline";
import { isKind, KIND_ICONS, KINDS } from "./kinds";
import { LastContacts } from "./LastContacts";
import { LogInteraction } from "./LogInteraction";
import { countKinds, peopleOf, sift } from "./sifting";

interface Props {
  accountId: string;
  canLog: boolean;
  /** Opens a contact on the same page; without it names lead to the list of contacts. */
  onOpenContact?: (id: string) => void;
}

/** What passed between us and an account, newest first, and the way to note the next one. */
export function Interactions({ accountId, canLog, onOpenContact }: Props) {
  const { data, error, refetch } = useQuery(interactionsQuery(accountId));
  const [logging, setLogging] = useState(false);
  return (
    <div className="interactions">
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data?.length === 0 && <NoInteractions onLog={canLog ? () => setLogging(true) : null} />}
      {data && data.length > 0 && (
        <>
          {canLog && <LogBar onLog={() => setLogging(true)} />}
          <Sifted all={data} onOpenContact={onOpenContact} />
        </>
      )}
      {canLog && <LogInteraction accountId={accountId} open={logging} onOpen={setLogging} />}
    </div>
  );
}

function LogBar({ onLog }: { onLog: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="panel log-bar" aria-haspopup="dialog" onClick={onLog}>
      <EditOutlined aria-hidden />
      <span className="log-bar-text">{t("interactions.log_hint")}</span>
      <span className="log-bar-word">{t("interactions.log")}</span>
    </button>
  );
}

function NoInteractions({ onLog }: { onLog: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <EmptyState
        icon={<MessageOutlined />}
        title={t("interactions.empty")}
        text={t("interactions.empty_text")}
        action={
          onLog && (
            <Button type="primary" icon={<EditOutlined />} onClick={onLog}>
              {t("interactions.log")}
            </Button>
          )
        }
      />
    </div>
  );
}

interface SiftedProps {
  all: Interaction[];
  onOpenContact: ((id: string) => void) | undefined;
}

function Sifted({ all, ...entry }: SiftedProps) {
  const { t } = useTranslation();
  const [values, change] = useUrlState(["q", "kind", "with"] as const);
  const { q, kind, with: contactId } = values;
  const found = useMemo(
    () => sift(all, { text: q, kind: isKind(kind) ? kind : undefined, contactId }),
    [all, q, kind, contactId],
  );
  const reset = () => change({ q: undefined, kind: undefined, with: undefined });
  return (
    <>
      <ListBar
        text={q ?? ""}
        hint={t("interactions.search")}
        onText={(text) => change({ q: text })}
        active={[kind, contactId].filter(Boolean).length}
        onReset={reset}
        extra={<span className="quiet">{countText(t, found.length, all.length)}</span>}
      >
        <KindFilter all={all} value={kind} onChange={(value) => change({ kind: value })} />
        <PersonFilter all={all} value={contactId} onChange={(value) => change({ with: value })} />
      </ListBar>
      <div className="interaction-columns">
        <div className="panel">
          {found.length > 0 ? (
            <InteractionTimeline key={`${q} ${kind} ${contactId}`} items={found} {...entry} />
          ) : (
            <EmptyState
              icon={<MessageOutlined />}
              title={t("directory.empty_filtered")}
              text={t("directory.empty_filtered_text")}
              action={<Button onClick={reset}>{t("common.clear")}</Button>}
            />
          )}
        </div>
        <LastContacts all={all} chosen={contactId} onChoose={(id) => change({ with: id })} />
      </div>
      {all.length >= MAX_INTERACTIONS && <p className="quiet">{t("interactions.newest_only", { count: MAX_INTERACTIONS })}</p>}
    </>
  );
}

function countText(t: TFunction, found: number, all: number): string {
  return found === all ? t("interactions.count", { count: all }) : t("interactions.found", { count: found });
}

interface FilterProps {
  all: Interaction[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function KindFilter({ all, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const counts = countKinds(all);
  return (
    <Select
      allowClear
      aria-label={t("interactions.kind_label")}
      placeholder={t("interactions.all_kinds")}
      value={value ?? null}
      options={KINDS.filter((kind) => counts[kind]).map((kind) => ({
        value: kind,
        label: (
          <>
            {KIND_ICONS[kind]} {t("interactions.kind_count", { kind: t(`interactions.kind.${kind}`), count: counts[kind] ?? 0 })}
          </>
        ),
      }))}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

function PersonFilter({ all, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { compare } = useFormat();
  const people = peopleOf(all).toSorted((a, b) => compare(a.name, b.name));
  return (
    <Select
      allowClear
      aria-label={t("interactions.people")}
      placeholder={t("interactions.all_people")}
      value={value ?? null}
      showSearch={{ optionFilterProp: "label" }}
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
      popupMatchSelectWidth={false}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
