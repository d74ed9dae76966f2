import { QuestionCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import "../visits.css";

import { chainUnknownsQuery } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { SideDrawer } from "../../../ui/SideDrawer";
import { useLanguage } from "../../../ui/useLanguage";
import { Narrowed } from "./AccountUnknowns";

/** How many questions a decision leaves open; a click tells them all. Nothing while there are none. */
export function ChainUnknowns({ chainId, action }: { chainId: string; action: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...chainUnknownsQuery(chainId, useLanguage()), staleTime: 0 });
  if (!data || data.count === 0) return null;
  return (
    <>
      <button type="button" className="open-count" onClick={() => setOpen(true)}>
        <QuestionCircleOutlined aria-hidden /> {t("visits.unknowns.count", { count: data.count })}
      </button>
      <SideDrawer open={open} onClose={() => setOpen(false)} title={t("visits.unknowns.title")} extra={action}>
        <Narrowed found={data} onGo={() => setOpen(false)} />
      </SideDrawer>
    </>
  );
}
