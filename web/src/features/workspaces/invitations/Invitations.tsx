import { ShareAltOutlined, UserAddOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton, Tooltip } from "antd";
import { useState } from "react";

import { invitationsQuery, type InvitationAbilities, type InvitationMade } from "../../../api/workspaces";
import type { Session } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { PageHead } from "../../../ui/PageHead";
import { InvitationLink } from "./InvitationLink";
import { InvitationTable } from "./InvitationTable";
import { NewInvitation } from "./NewInvitation";

type Kind = "member" | "share";

/** Links that bring colleagues in or let friends open workspaces of their own. */
export function Invitations({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(invitationsQuery);
  const [making, setMaking] = useState<Kind | null>(null);
  const [made, setMade] = useState<InvitationMade | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={t("joining.invitations.title")}
        intro={t("joining.invitations.intro")}
        actions={<Actions can={data.can} onMake={setMaking} />}
      />
      {data.items.length === 0 ? (
        <EmptyState icon={<UserAddOutlined />} title={t("joining.invitations.empty")} text={t("joining.invitations.empty_text")} />
      ) : (
        <InvitationTable rows={data.items} mine={session.member_id} />
      )}
      {making && (
        <NewInvitation
          kind={making}
          can={data.can}
          onClose={() => setMaking(null)}
          onMade={(one) => {
            setMaking(null);
            setMade(one);
          }}
        />
      )}
      {made && <InvitationLink made={made} session={session} onClose={() => setMade(null)} />}
    </>
  );
}

function Actions({ can, onMake }: { can: InvitationAbilities; onMake: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Tooltip title={can.share ? "" : t("joining.invitations.share_off")}>
        <Button icon={<ShareAltOutlined />} disabled={!can.share} onClick={() => onMake("share")}>
          {t("joining.invitations.new_share")}
        </Button>
      </Tooltip>
      {can.add_user && (
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => onMake("member")}>
          {t("joining.invitations.new_member")}
        </Button>
      )}
    </>
  );
}
