import { ScheduleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";

import { followUpsQuery } from "../../api/followups";
import { useTranslation } from "../../i18n";
import { OpenFollowUps, wantedOf, type BlockProps } from "./OpenFollowUps";

/** How much is open in a matter, and on a click what: where there is no room for the block itself. */
export function FollowUpsButton(props: BlockProps) {
  const { t } = useTranslation();
  const { data } = useQuery(followUpsQuery(wantedOf(props)));
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="follow-pop">
          <OpenFollowUps {...props} />
        </div>
      }
    >
      <Button size="small" type="text" icon={<ScheduleOutlined />}>
        {t("followups.title")} {data?.total ?? ""}
      </Button>
    </Popover>
  );
}
