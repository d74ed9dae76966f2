import type { InvitationLook } from "../../../api/workspaces";
import { useFormat, useTranslation } from "../../../i18n";

/** Who invites to what. */
export function InvitationCard({ look }: { look: InvitationLook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const member = look.kind === "member";
  return (
    <div className="invitation-card">
      <p>{t(member ? "joining.accept.title_member" : "joining.accept.title_share", { inviter: look.inviter_name })}</p>
      {member ? <h1>{look.workspace_name}</h1> : <p className="quiet">{t("joining.accept.share_text")}</p>}
      <dl>
        {look.role && (
          <div>
            <dt>{t("joining.accept.role")}</dt>
            <dd>{t(`workspaces.role_${look.role}`)}</dd>
          </div>
        )}
        {look.team_name && (
          <div>
            <dt>{t("joining.accept.team")}</dt>
            <dd>{look.team_name}</dd>
          </div>
        )}
        <div>
          <dt>{t("joining.accept.until")}</dt>
          <dd>{format.dateTime(look.expires_at)}</dd>
        </div>
      </dl>
    </div>
  );
}
