import { Button } from "antd";

import "./changes.css";

import type { ChangeEntry } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { ChangeLine } from "./ChangeLine";

interface Props {
  title: string;
  className: string;
  entries: readonly ChangeEntry[];
  /** Fetches earlier ones, where there are any. */
  onMore: (() => void) | undefined;
}

/** What happened to one record, the newest first. */
export function RecordHistory({ title, className, entries, onMore }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={className}>
      <h3>{title}</h3>
      <ol>
        {entries.map((entry) => (
          <ChangeLine key={entry.id} entry={entry} more={<span className="quiet change-ago"> {format.ago(entry.at)}</span>} />
        ))}
      </ol>
      {onMore && (
        <Button block type="text" onClick={onMore}>
          {t("changes.load_more")}
        </Button>
      )}
    </section>
  );
}
