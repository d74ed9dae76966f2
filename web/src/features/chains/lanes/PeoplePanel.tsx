import { CloseOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useMemo } from "react";

import { useTranslation } from "../../../i18n";
import { useIsPhone } from "../../../ui/useIsPhone";
import { useChainApi } from "../chainContext";
import { ContactPick } from "../create/ContactPick";
import { contactsOf } from "../model/members";
import { EmptySeats } from "./EmptySeats";
import type { LaneDrag } from "./LaneDrag";

interface Props {
  open: boolean;
  drag: LaneDrag | null;
  onClose: () => void;
}

/** The account's contacts who are not on the chain yet: a click brings one in, a drag right into a stage. */
export function PeoplePanel({ open, drag, onClose }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  if (phone) {
    return (
      <Drawer open={open} placement="bottom" size="76dvh" title={t("chains.people.add")} onClose={onClose} destroyOnHidden>
        <Choice drag={null} />
      </Drawer>
    );
  }
  if (!open) return null;
  return (
    <aside className="people-panel" aria-label={t("chains.people.add")}>
      <header>
        <strong>{t("chains.people.add")}</strong>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
      </header>
      <p className="quiet people-hint">{t("chains.people.hint")}</p>
      <Choice drag={drag} />
    </aside>
  );
}

function Choice({ drag }: { drag: LaneDrag | null }) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const hidden = useMemo(() => contactsOf(chain.members), [chain.members]);
  return (
    <div className="people-choice">
      <ContactPick
        accountId={chain.account.id}
        hidden={hidden}
        chosen={[]}
        onChange={(ids) => void deeds.join({ contact_ids: [...ids] })}
        empty={t("chains.people.all_on_chain")}
        {...(drag
          ? {
              grab: (event, { id, name, title }) => {
                if (event.button === 0) drag.arm(event.nativeEvent, { carried: { what: "contact", contactId: id, positionId: null }, name, detail: title });
              },
            }
          : {})}
      />
      <EmptySeats drag={drag} />
    </div>
  );
}
