import { DeleteOutlined, EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./interactions.css";

import { interactionQuery, withdrawInteraction } from "../../api/interactions";
import type { Interaction } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { PersonName } from "../../ui/PersonName";
import { useAction } from "../../ui/useAction";
import { useIsPhone } from "../../ui/useIsPhone";
import { AttachmentList } from "./AttachmentList";
import { KIND_ICONS } from "./kinds";
import { LogInteraction } from "./LogInteraction";
import { isStep, SentimentIcon } from "./SentimentField";
import { staleAfter } from "./useLogInteraction";

interface Props {
  id: string | null;
  onClose: () => void;
}

/** Everything about one interaction, beside the page it is read on. */
export function InteractionDrawer({ id, onClose }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const { data: one, error } = useQuery({ ...interactionQuery(id ?? ""), enabled: id !== null });
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      size={phone ? "100%" : 520}
      title={t("interactions.detail")}
      extra={one?.can["edit"] && <Deeds one={one} onClose={onClose} />}
    >
      {error && <Failure error={error} />}
      {!error && !one && <Loading />}
      {one && <Details one={one} />}
    </Drawer>
  );
}

function Deeds({ one, onClose }: { one: Interaction; onClose: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [editing, setEditing] = useState(false);
  const accountId = one.account?.id ?? "";
  const withdraw = useAction(() => withdrawInteraction(one.id, one.version), {
    stale: staleAfter(accountId), said: () => t("interactions.withdrawn"), onDone: onClose,
  });
  const ask = () =>
    modal.confirm({
      title: t("interactions.withdraw_ask"), content: t("interactions.withdraw_text"), okText: t("interactions.withdraw"),
      okButtonProps: { danger: true }, onOk: () => withdraw.mutate(undefined),
    });
  return (
    <>
      <Button type="text" icon={<EditOutlined />} onClick={() => setEditing(true)}>
        {t("interactions.change")}
      </Button>
      <Button type="text" danger icon={<DeleteOutlined />} loading={withdraw.isPending} onClick={() => void ask()}>
        {t("interactions.withdraw")}
      </Button>
      {editing && <LogInteraction key={one.version} accountId={accountId} one={one} open onOpen={setEditing} />}
    </>
  );
}

function Details({ one }: { one: Interaction }) {
  const { t } = useTranslation();
  const format = useFormat();
  const topic = [one.opportunity?.name, one.chain?.name, one.stage?.name || one.stage?.code].filter(Boolean);
  return (
    <div className="interaction-detail">
      <div className="interaction-detail-head">
        <span className={`interaction-icon interaction-${one.kind}`} aria-hidden>
          {KIND_ICONS[one.kind]}
        </span>
        <div>
          <strong>{t(`interactions.kind.${one.kind}`)}</strong>
          <div className="quiet">
            {one.began && `${t(`interactions.began.${one.began}`)} · `}
            {format.dateTime(one.at)}
            {one.duration_minutes !== null && ` · ${t("interactions.minutes", { count: one.duration_minutes })}`}
            {one.place && ` · ${one.place}`}
          </div>
        </div>
        {isStep(one.sentiment) && (
          <span className="interaction-mood" title={t("interactions.sentiment_label")}>
            <SentimentIcon value={one.sentiment} /> {t(`interactions.sentiment.${one.sentiment}`)}
          </span>
        )}
      </div>
      <p className="pre">{one.summary}</p>
      {one.outcome && <p className="pre interaction-outcome">{t("interactions.outcome_prefix", { text: one.outcome })}</p>}
      <AttachmentList all={one.attachments} />
      <dl className="interaction-facts">
        <Fact label={t("interactions.people")}>
          {one.contacts.map((contact) => (
            <span key={contact.id}>
              {contact.can?.["read"] ? (
                <Link to={`/contacts?contact=${contact.id}`}>
                  <PersonName name={contact.name} uninsighted={contact.insighted === false} />
                </Link>
              ) : (
                contact.name
              )}
            </span>
          ))}
          {one.anonymous > 0 && <span className="quiet">{t("interactions.anonymous", { count: one.anonymous })}</span>}
        </Fact>
        <Fact label={t("interactions.us")}>{[one.member, ...one.members].map(({ id, name }) => <span key={id}>{name}</span>)}</Fact>
        <Fact label={t("interactions.mentions")}>{one.mentions.map(({ id, name }) => <span key={id}>@{name}</span>)}</Fact>
        <Fact label={t("interactions.further_accounts")}>
          {one.accounts.filter(({ id }) => id !== one.account?.id).map(({ id, name }) => <Link key={id} to={`/accounts/${id}`}>{name}</Link>)}
        </Fact>
        <Fact label={t("interactions.part.next")}>
          {one.next && [<span key="next">{[format.date(one.next.due_on), one.next.what].filter(Boolean).join(" · ")}</span>]}
        </Fact>
        <Fact label={t("interactions.topic.opportunity")}>{topic.map((name) => <span key={name}>{name}</span>)}</Fact>
      </dl>
      {one.logged_by && <p className="quiet">{t("interactions.logged_by", { name: `${one.logged_by.name} · ${format.dateTime(one.created_at)}` })}</p>}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const empty = Array.isArray(children) ? children.flat().filter(Boolean).length === 0 : !children;
  if (empty) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
