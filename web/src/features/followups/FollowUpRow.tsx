import { CheckOutlined, ClockCircleOutlined, EllipsisOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useState, type KeyboardEvent } from "react";
import { Link } from "react-router";

import "./followups.css";

import type { FollowUp } from "../../api/followups";
import { useTranslation } from "../../i18n";
import { PersonName } from "../../ui/PersonName";
import { addDays } from "./days";
import { DueTag } from "./DueTag";
import { FinishBox } from "./FinishBox";
import { PlanFollowUp } from "./PlanFollowUp";
import { useFollowUpDeeds } from "./useFollowUpDeeds";

interface Props {
  one: FollowUp;
  today: string;
  /** Whose page it is: his own name is not said. */
  me: string;
  /** On the account's own page its name is not said. */
  hideAccount?: boolean;
}

/** One follow-up with all that can be done with it: F does it, S puts it off by a day, the arrows move on. */
export function FollowUpRow({ one, today, me, hideAccount = false }: Props) {
  const [finishing, setFinishing] = useState(false);
  const [editing, setEditing] = useState(false);
  const { finish, snooze, drop, reopen } = useFollowUpDeeds(one, () => setFinishing(false));
  const open = one.state === "open" && one.can.contribute === true;
  const onKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    const row = event.currentTarget.closest("li");
    const neighbour = event.key === "ArrowDown" ? row?.nextElementSibling : event.key === "ArrowUp" ? row?.previousElementSibling : null;
    if (neighbour) neighbour.querySelector<HTMLElement>(".follow-title")?.focus();
    else if (open && event.key === "f") setFinishing(true);
    else if (open && event.key === "s") snooze.mutate({ days: 1 });
    else return;
    event.preventDefault();
  };
  return (
    <li className="follow-row" data-state={one.state}>
      <DueTag one={one} today={today} />
      <div className="follow-words">
        <What one={one} onKey={onKey} onOpen={open ? () => setFinishing(true) : undefined} />
        <About one={one} me={me} hideAccount={hideAccount} />
      </div>
      {open && !finishing && (
        <Actions
          today={today}
          onFinish={() => setFinishing(true)}
          onSnooze={(body) => snooze.mutate(body)}
          onEdit={() => setEditing(true)}
          onDrop={() => drop.mutate("")}
          visit={`/accounts/${one.account.id}/visits?follow_up=${one.id}`}
        />
      )}
      {one.state !== "open" && one.can.contribute && <Reopen onClick={() => reopen.mutate()} />}
      {finishing && (
        <FinishBox one={one} today={today} saving={finish.isPending} onFinish={(body) => finish.mutate(body)} onCancel={() => setFinishing(false)} />
      )}
      {editing && <PlanFollowUp one={one} account={one.account} onClose={() => setEditing(false)} />}
    </li>
  );
}

interface WhatProps {
  one: FollowUp;
  onKey: (event: KeyboardEvent<HTMLButtonElement>) => void;
  onOpen: (() => void) | undefined;
}

function What({ one, onKey, onOpen }: WhatProps) {
  const { t } = useTranslation();
  return (
    <div className="follow-what">
      <button type="button" className="follow-title" onClick={onOpen} onKeyDown={onKey}>
        {one.what || one.about || t("followups.be_in_touch")}
      </button>
      {one.snoozed > 0 && one.state === "open" && <small>{t("followups.snoozed_times", { count: one.snoozed })}</small>}
      {one.state === "dropped" && <small>{t("followups.dropped")}</small>}
      {one.outcome && <p className="follow-outcome">{one.outcome.outcome || one.outcome.summary}</p>}
      {one.reason && <p className="follow-outcome">{one.reason}</p>}
    </div>
  );
}

function About({ one, me, hideAccount }: { one: FollowUp; me: string; hideAccount: boolean }) {
  const topic = one.chain ?? one.opportunity;
  return (
    <small className="follow-about">
      {one.contacts.map((person) => (
        <PersonName key={person.id} name={person.name} uninsighted={person.insighted === false} />
      ))}
      {!hideAccount && <Link to={`/accounts/${one.account.id}`}>{one.account.name}</Link>}
      {topic && <span>{topic.name}</span>}
      {one.member.id !== me && <span>@{one.member.name}</span>}
    </small>
  );
}

interface ActionProps {
  today: string;
  onFinish: () => void;
  onSnooze: (body: { days: number } | { until: string }) => void;
  onEdit: () => void;
  onDrop: () => void;
  /** Where a visit is planned that sees to it. */
  visit: string;
}

function Actions({ today, onFinish, onSnooze, onEdit, onDrop, visit }: ActionProps) {
  const { t } = useTranslation();
  const later: MenuProps["items"] = [
    ...[1, 3, 7].map((days) => ({ key: days, label: days === 1 ? t("followups.by_a_day") : t("followups.by_days", { count: days }), onClick: () => onSnooze({ days }) })),
    { key: "monday", label: t("followups.next_monday"), onClick: () => onSnooze({ until: nextMonday(today) }) },
  ];
  const more: MenuProps["items"] = [
    { key: "visit", label: <Link to={visit}>{t("followups.plan_visit")}</Link> },
    { key: "edit", label: t("common.edit"), onClick: onEdit },
    { key: "drop", label: t("followups.drop"), danger: true, onClick: onDrop },
  ];
  return (
    <div className="follow-actions">
      <Button icon={<CheckOutlined />} onClick={onFinish}>
        {t("followups.finish")}
      </Button>
      <Dropdown trigger={["click"]} menu={{ items: later }}>
        <Button icon={<ClockCircleOutlined />} aria-label={t("followups.snooze")} title={t("followups.snooze")} />
      </Dropdown>
      <Dropdown trigger={["click"]} menu={{ items: more }}>
        <Button type="text" icon={<EllipsisOutlined />} aria-label={t("common.more")} />
      </Dropdown>
    </div>
  );
}

function Reopen({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="follow-actions">
      <Button type="text" onClick={onClick}>
        {t("followups.reopen")}
      </Button>
    </div>
  );
}

function nextMonday(today: string): string {
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, 7 - weekday);
}
