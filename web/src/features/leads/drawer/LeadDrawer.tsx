import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, type InputRef } from "antd";
import { useRef, useState } from "react";

import "../../../ui/facts.css";
import "../leads.css";

import { leadDuplicatesQuery, leadQuery, type Lead } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { SideDrawer } from "../../../ui/SideDrawer";
import { EditLead } from "../form/EditLead";
import { LeadMenu } from "../LeadMenu";
import { LeadStateTag } from "../marks";
import { Protection } from "../Protection";
import { Deeds } from "./Deeds";
import { LeadFacts } from "./LeadFacts";
import { LeadHistory } from "./LeadHistory";
import { TalkForm } from "./TalkForm";

/** One lead beside the list: who protects it, what it is, what passed, and what to do with it. */
export function LeadDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <SideDrawer open={id !== null} onClose={onClose} width={560} height="92dvh" title={t("leads.one")} destroyOnHidden className="lead-drawer">
      {id && <Details key={id} id={id} />}
    </SideDrawer>
  );
}

function Details({ id }: { id: string }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const box = useRef<InputRef>(null);
  const { data, error, refetch } = useQuery(leadQuery(id));
  const { data: protection } = useQuery({ ...leadDuplicatesQuery(id), enabled: data !== undefined && data.state !== "confirmed" });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <header className="lead-head">
        <div>
          <h2>{data.company}</h2>
          <p className="quiet">{[data.contact_name, data.title, data.department].filter(Boolean).join(" · ")}</p>
        </div>
        <div className="lead-tools">
          <LeadStateTag row={data} />
          {data.can.edit && (
            <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)} aria-label={t("leads.edit", { name: data.company })}>
              {t("common.edit")}
            </Button>
          )}
          <LeadMenu row={data} withIgnore={false} />
        </div>
      </header>
      {data.state !== "confirmed" && <Protection data={protection} />}
      <Deeds lead={data} onTalk={() => box.current?.focus()} />
      {data.can.talk && <TalkForm lead={data} box={box} />}
      <LeadFacts lead={data} />
      <LeadHistory lead={data} />
      {editing && <EditLead lead={data as Lead} onClose={() => setEditing(false)} />}
    </>
  );
}
