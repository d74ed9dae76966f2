import {
  ApartmentOutlined,
  BankOutlined,
  BranchesOutlined,
  EditOutlined,
  FundOutlined,
  HeartOutlined,
  ImportOutlined,
  MessageOutlined,
  NodeIndexOutlined,
  SolutionOutlined,
  TeamOutlined,
  UndoOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { Tag } from "antd";
import { useState, type ReactNode } from "react";

import type { ChangeEntry } from "../../api/types";
import { currentZone, useFormat, useTranslation, type TFunction } from "../../i18n";
import { actorName } from "../../ui/actorName";
import { detailsOf, type Detail } from "./details";
import { sentenceOf, type Part } from "./sentence";
import { taleOf } from "./tale";

const ICONS: Readonly<Record<string, ReactNode>> = {
  account: <BankOutlined />,
  change: <UndoOutlined />,
  chart: <ImportOutlined />,
  contact: <UserOutlined />,
  contacts: <TeamOutlined />,
  department: <BranchesOutlined />,
  employer: <SolutionOutlined />,
  employment: <SolutionOutlined />,
  interaction: <MessageOutlined />,
  opportunity: <FundOutlined />,
  line: <NodeIndexOutlined />,
  position: <ApartmentOutlined />,
  template: <ApartmentOutlined />,
  tie: <HeartOutlined />,
};

interface Props {
  entry: ChangeEntry;
  onOpenContact?: ((id: string) => void) | undefined;
  /** What can be done with it, behind the sentence. */
  more?: ReactNode;
}

/** One change: when, who, what; what was taken back is struck through. */
export function ChangeLine({ entry, onOpenContact, more }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const clock = new Intl.DateTimeFormat(i18n.language, { timeZone: currentZone(), hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const tale = taleOf(entry, (title, occupant) => seatName(t, title, occupant));
  const details = detailsOf(tale, t, format);
  return (
    <li className={entry.undone ? "change change-undone" : "change"}>
      <time className="quiet" dateTime={entry.at} title={`${format.dateTime(entry.at)} · ${format.ago(entry.at)}`}>
        {clock.format(new Date(entry.at))}
      </time>
      <span className="change-icon" aria-hidden>
        {ICONS[entry.kind.split(".")[0] ?? ""] ?? <EditOutlined />}
      </span>
      <div className="change-words">
        <b>{actorName(t, entry)}</b> <Sentence parts={sentenceOf(tale, t)} undone={entry.undone} onOpenContact={onOpenContact} />
        {entry.undone && (
          <Tag variant="filled" className="change-mark">
            {t("changes.undone")}
          </Tag>
        )}
        {more}
        {details.length > 0 && <Details details={details} />}
      </div>
    </li>
  );
}

function seatName(t: TFunction, title: string, occupant: string): string {
  if (title && occupant) return t("changes.seat", { title, occupant });
  return title || occupant || t("changes.seat_unnamed");
}

interface SentenceProps {
  parts: Part[];
  undone: boolean;
  onOpenContact: ((id: string) => void) | undefined;
}

function Sentence({ parts, undone, onOpenContact }: SentenceProps) {
  const words = parts.map((part, index) => {
    if (typeof part === "string") return part;
    const { name, contactId } = part;
    if (!contactId || !onOpenContact) return <em key={index}>{name}</em>;
    return (
      <button key={index} type="button" className="link-button" onClick={() => onOpenContact(contactId)}>
        {name}
      </button>
    );
  });
  return undone ? <del>{words}</del> : <span>{words}</span>;
}

const FEW = 4;

function Details({ details }: { details: Detail[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? details : details.slice(0, FEW);
  return (
    <ul className="change-details">
      {shown.map((detail, index) => (
        <li key={index}>
          <DetailText {...detail} />
        </li>
      ))}
      {details.length > shown.length && (
        <li>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t("changes.more_details", { count: details.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function DetailText({ label, from, to }: Detail) {
  const { t } = useTranslation();
  const head = t("changes.detail", { label });
  if (from === undefined && to === undefined) return head + t("changes.detail_changed");
  if (from === undefined) return head + to;
  if (to === undefined) {
    return (
      <>
        {head}
        <del>{from}</del>
      </>
    );
  }
  return (
    <>
      {head}
      <span className="change-was">{from}</span> → {to}
    </>
  );
}
