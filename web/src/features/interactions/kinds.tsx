import { CarOutlined, FileTextOutlined, GiftOutlined, MailOutlined, PhoneOutlined, TeamOutlined, WechatOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";

import type { Interaction } from "../../api/types";

export type Kind = Interaction["kind"];

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

export function isKind(value: string | undefined): value is Kind {
  return KINDS.some((kind) => kind === value);
}
