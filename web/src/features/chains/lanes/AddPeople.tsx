import { PlusOutlined } from "@ant-design/icons";
import { Button, Drawer, Popover } from "antd";
import { useState } from "react";

import type { Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { useIsPhone } from "../../../ui/useIsPhone";
import { StagePeople } from "./StagePeople";

/** Put people into a stage by choosing them: members who are not in it, and contacts who are not on the chain. */
export function AddPeople({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  const button = (
    <Button
      className="lane-add"
      type="text"
      size={phone ? "middle" : "small"}
      icon={<PlusOutlined />}
      aria-label={t("chains.lane.add_to", { stage: stage.name })}
      onClick={phone ? () => setOpen(true) : undefined}
    >
      {t("chains.lane.add")}
    </Button>
  );
  const content = <StagePeople stage={stage} />;
  if (phone) {
    return (
      <>
        {button}
        <Drawer open={open} placement="bottom" size="72dvh" title={t("chains.lane.add_to", { stage: stage.name })} onClose={() => setOpen(false)} destroyOnHidden>
          {content}
        </Drawer>
      </>
    );
  }
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="rightTop" content={content} destroyOnHidden>
      {button}
    </Popover>
  );
}
