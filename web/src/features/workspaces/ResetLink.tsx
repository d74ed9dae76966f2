import { Alert, Button, Input, Modal } from "antd";

import { makeReset } from "../../api/identity";
import type { Member } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { CopyButton } from "../../ui/CopyButton";
import { useAction } from "../../ui/useAction";

/** A link by which a colleague sets a new password. It is shown this once: the server keeps no secret. */
export function ResetLink({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const make = useAction(() => makeReset(member.id));
  const link = make.data && `${window.location.origin}/reset#${make.data.secret}`;
  const until = make.data && format.dateTime(make.data.expires_at);
  return (
    <Modal
      open
      title={t("identity.reset_link.title", { name: member.name })}
      width={520}
      footer={
        link ? (
          <Button type="primary" onClick={onClose}>
            {t("common.done")}
          </Button>
        ) : (
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate(undefined)}>
            {t("identity.reset_link.make")}
          </Button>
        )
      }
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Alert type="info" showIcon title={until ? t("identity.reset_link.until", { until }) : t("identity.reset_link.intro")} />
      {link && (
        <div style={{ display: "flex", gap: 8, marginTop: 12 }}>
          <Input readOnly aria-label={t("identity.reset_link.link")} value={link} onFocus={(event) => event.target.select()} />
          <CopyButton text={link} />
        </div>
      )}
    </Modal>
  );
}
