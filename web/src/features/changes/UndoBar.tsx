import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useCallback } from "react";

import { redo, undo, undoStackQuery } from "../../api/changes";
import { changeText, useTranslation } from "../../i18n";
import { RedoIcon, UndoIcon } from "../../ui/icons";
import { ToolButton } from "../../ui/ToolButton";
import { useAction } from "../../ui/useAction";
import { useUndoKeys } from "../../ui/useUndoKeys";

const STALE = [["accounts"], ["contacts"], ["changes"], ["undo"], ["chart"], ["chains"], ["facts"], ["interactions"], ["duplicates"]];

type InTurn = <T>(run: () => Promise<T>) => Promise<T>;
const AT_ONCE: InTurn = (run) => run();

/** One's own last step of an account and the last one taken back, with their names. */
function useSteps(accountId: string, inTurn: InTurn = AT_ONCE) {
  const { t } = useTranslation();
  const { data } = useQuery(undoStackQuery(accountId));
  const back = useAction(() => inTurn(() => undo(accountId)), { stale: STALE, said: () => t("common.undone") });
  const again = useAction(() => inTurn(() => redo(accountId)), { stale: STALE, said: () => t("common.redone") });
  const busy = back.isPending || again.isPending;
  const what = (kind: string) => changeText(t, { kind });
  return { data, back, again, busy, what };
}

/** Two signs in a row of tools, and the keys; what they would do stands in their names. Writes under way come first. */
export function UndoTools({ accountId, inTurn }: { accountId: string; inTurn?: InTurn }) {
  const { t } = useTranslation();
  const { data, back, again, busy, what } = useSteps(accountId, inTurn);
  const [takeBack, doAgain] = [back.mutate, again.mutate];
  useUndoKeys(
    useCallback(() => takeBack(undefined), [takeBack]),
    useCallback(() => doAgain(undefined), [doAgain]),
  );
  const [undone, redone] = [data?.undo, data?.redo];
  return (
    <>
      <ToolButton
        label={undone ? t("changes.undo_what", { what: what(undone) }) : t("changes.undo_last")}
        icon={<UndoIcon />}
        disabled={!undone || busy}
        onClick={() => takeBack(undefined)}
      />
      <ToolButton
        label={redone ? t("changes.redo_what", { what: what(redone) }) : t("changes.redo_last")}
        icon={<RedoIcon />}
        disabled={!redone || busy}
        onClick={() => doAgain(undefined)}
      />
    </>
  );
}

/** One's own last step of an account, to take back or do again; the server remembers it across reloads. */
export function UndoBar({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data, back, again, busy, what } = useSteps(accountId);
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
