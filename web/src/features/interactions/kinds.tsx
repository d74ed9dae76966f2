import { CarOutlined, FileTextOutlined, GiftOutlined, MailOutlined, PhoneOutlined, TeamOutlined, WechatOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";

import type { Interaction } from "../../api/types";

export type Kind = Interaction["kind"];
export type Began = Interaction["began"];

/** Ways to be in touch, those that people note most often first. */
export const KINDS = ["visit", "meeting", "call", "wechat", "mail", "gift", "note"] as const satisfies readonly Kind[];

export const KIND_ICONS: Record<Kind, ReactNode> = {
  visit: <CarOutlined />,
  meeting: <TeamOutlined />,
  call: <PhoneOutlined />,
  wechat: <WechatOutlined />,
  mail: <MailOutlined />,
  gift: <GiftOutlined />,
  note: <FileTextOutlined />,
};

/** What one side begins; at meetings and visits both are simply there. */
export function canBegin(kind: Kind): boolean {
  return kind === "call" || kind === "wechat" || kind === "mail";
}

export function isKind(value: string | undefined): value is Kind {
  return KINDS.some((kind) => kind === value);
}
