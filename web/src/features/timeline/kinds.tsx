import {
  ApartmentOutlined,
  CarOutlined,
  CarryOutOutlined,
  CustomerServiceOutlined,
  FileTextOutlined,
  FlagOutlined,
  FundOutlined,
  GiftOutlined,
  MailOutlined,
  NotificationOutlined,
  PhoneOutlined,
  SwapOutlined,
  TeamOutlined,
  WechatOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";

import type { Entry, EntryKind } from "../../api/timeline";

export const KINDS: readonly EntryKind[] = ["interaction", "follow_up", "case", "campaign", "job", "opportunity", "stage"];
export const WAYS = ["visit", "meeting", "call", "wechat", "mail", "note", "gift"] as const;
export type Way = (typeof WAYS)[number];

export const WAY_ICONS: Readonly<Record<Way, ReactNode>> = {
  visit: <CarOutlined />,
  meeting: <TeamOutlined />,
  call: <PhoneOutlined />,
  wechat: <WechatOutlined />,
  mail: <MailOutlined />,
  note: <FileTextOutlined />,
  gift: <GiftOutlined />,
};

export const TOPIC_ICONS = { opportunity: <FundOutlined />, chain: <ApartmentOutlined />, stage: <FlagOutlined /> } as const;

export const KIND_ICONS: Readonly<Record<Exclude<EntryKind, "interaction">, ReactNode>> = {
  follow_up: <CarryOutOutlined />,
  case: <CustomerServiceOutlined />,
  campaign: <NotificationOutlined />,
  job: <SwapOutlined />,
  opportunity: <FundOutlined />,
  stage: <FlagOutlined />,
};

export function isWay(value: string | undefined): value is Way {
  return WAYS.some((way) => way === value);
}

/** The sign of an entry: the way we were in touch, or the kind of thing that passed. */
export function iconOf(entry: Entry): ReactNode {
  if (entry.kind !== "interaction") return KIND_ICONS[entry.kind];
  return isWay(entry.code) ? WAY_ICONS[entry.code] : <FileTextOutlined />;
}
