import { MailOutlined, PhoneOutlined, WechatOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import "./profile.css";

import { contactQuery } from "../../../api/contacts";
import type { ShownPoint } from "../../../api/types";
import { PointLink } from "./PointLink";

const ICONS: Record<ShownPoint["kind"], ReactNode> = {
  mobile: <PhoneOutlined />,
  phone: <PhoneOutlined />,
  email: <MailOutlined />,
  wechat: <WechatOutlined />,
};

/** How to reach a person, in one line. */
export function ReachRow({ contactId }: { contactId: string }) {
  const { data } = useQuery(contactQuery(contactId));
  if (!data || data.points.length === 0) return null;
  return (
    <div className="reach">
      {data.points.map((point) => (
        <span key={point.kind + point.value}>
          {ICONS[point.kind]} <PointLink point={point} />
        </span>
      ))}
    </div>
  );
}
