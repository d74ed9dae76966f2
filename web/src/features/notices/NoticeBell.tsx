import { BellOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Badge, Button, Drawer, Popover } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";

import "./notices.css";

import { markAllRead, markRead, noticesQuery, unreadQuery, type Notice } from "../../api/notices";
import { useFormat, useTranslation } from "../../i18n";
import { Loading } from "../../ui/Loading";
import { useAction } from "../../ui/useAction";
import { useIsPhone } from "../../ui/useIsPhone";

/** How much is new, and what: a click goes to the thing it is about. */
export function NoticeBell() {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  const show = (shown: boolean) => {
    setOpen(shown);
    if (shown) void queries.invalidateQueries({ queryKey: ["notices"] });
  };
  const bell = (
    <button type="button" className="notice-bell" aria-label={t("notices.bell", { count: unread })} onClick={phone ? () => show(true) : undefined}>
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined />
      </Badge>
    </button>
  );
  if (phone) {
    return (
      <>
        {bell}
        <Drawer open={open} onClose={() => show(false)} placement="bottom" size="80dvh" title={t("notices.title")}>
          <NoticeList onGone={() => show(false)} />
        </Drawer>
      </>
    );
  }
  return (
    <Popover open={open} onOpenChange={show} trigger="click" placement="bottomRight" arrow={false} content={<NoticeList onGone={() => show(false)} />}>
      {bell}
    </Popover>
  );
}

function NoticeList({ onGone }: { onGone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(noticesQuery);
  const read = useAction(markRead, { stale: [["notices"]] });
  const all = useAction(markAllRead, { stale: [["notices"]] });
  const go = (one: Notice) => {
    if (!one.read) read.mutate(one.id);
    if (one.path) void navigate(one.path);
    onGone();
  };
  const settings = () => {
    void navigate("/settings/notices");
    onGone();
  };
  if (!data) return <Loading />;
  return (
    <div className="notice-list">
      {data.items.length === 0 && <p className="quiet notice-none">{t("notices.none")}</p>}
      <ul>
        {data.items.map((one) => (
          <NoticeLine key={one.id} one={one} onGo={() => go(one)} />
        ))}
      </ul>
      <footer>
        <Button type="link" size="small" disabled={data.unread === 0} onClick={() => all.mutate()}>
          {t("notices.read_all")}
        </Button>
        <Button type="link" size="small" onClick={settings}>
          {t("notices.settings")}
        </Button>
      </footer>
    </div>
  );
}

function NoticeLine({ one, onGo }: { one: Notice; onGo: () => void }) {
  const { ago } = useFormat();
  return (
    <li>
      <button type="button" className={one.read ? "notice notice-read" : "notice"} onClick={onGo}>
        <span>{one.text}</span>
        <small>{ago(one.at)}</small>
      </button>
    </li>
  );
}
