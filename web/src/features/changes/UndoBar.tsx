import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";

import { redo, undo, undoStackQuery } from "../../api/changes";
import { changeText, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";

const STALE = [["accounts"], ["contacts"], ["changes"], ["undo"], ["chart"], ["facts"], ["interactions"], ["duplicates"]];

/** One's own last step of an account, to take back or do again; the server remembers it across reloads. */
export function UndoBar({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(undoStackQuery(accountId));
  const back = useAction(() => undo(accountId), { stale: STALE, said: () => t("common.undone") });
  const again = useAction(() => redo(accountId), { stale: STALE, said: () => t("common.redone") });
  const busy = back.isPending || again.isPending;
  const what = (kind: string) => changeText(t, { kind });
  return (
    <div className="undo-bar">
      <Button
        icon={<UndoOutlined />}
        disabled={!data?.undo || busy}
        loading={back.isPending}
        title={data && !data.undo ? t("changes.nothing") : ""}
        onClick={() => back.mutate(undefined)}
      >
        {data?.undo ? t("changes.undo_what", { what: what(data.undo) }) : t("changes.undo_last")}
      </Button>
      {data?.redo && (
        <Button icon={<RedoOutlined />} disabled={busy} loading={again.isPending} onClick={() => again.mutate(undefined)}>
          {t("changes.redo_what", { what: what(data.redo) })}
        </Button>
      )}
    </div>
  );
}
