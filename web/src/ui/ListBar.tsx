import { FilterOutlined } from "@ant-design/icons";
import { Badge, Button, Drawer, Input } from "antd";
import { useEffect, useState, type ReactNode } from "react";

import "./ListBar.css";

import { useTranslation } from "../i18n";
import { useDebounced } from "./useDebounced";
import { useIsPhone } from "./useIsPhone";

interface Props {
  text: string;
  hint: string;
  onText: (text: string) => void;
  /** How many filters are set. */
  active: number;
  onReset: () => void;
  children: ReactNode;
  /** What stays beside the search on a phone too. */
  extra?: ReactNode;
}

/** Search and filters over a list: a row on a desk, a drawer on a phone. */
export function ListBar({ text, hint, onText, active, onReset, children, extra }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [open, setOpen] = useState(false);
  return (
    <div className="list-bar" role="search">
      <SearchText text={text} hint={hint} onText={onText} />
      {phone ? (
        <>
          <Badge count={active} size="small">
            <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
              {t("common.filter")}
            </Button>
          </Badge>
          <Drawer
            open={open}
            placement="bottom"
            title={t("directory.filters")}
            size="auto"
            onClose={() => setOpen(false)}
            extra={active > 0 && <Button onClick={onReset}>{t("common.reset")}</Button>}
            footer={
              <Button type="primary" block onClick={() => setOpen(false)}>
                {t("common.done")}
              </Button>
            }
          >
            <div className="list-bar-sheet">{children}</div>
          </Drawer>
        </>
      ) : (
        <>
          {children}
          {active > 0 && (
            <Button type="link" size="small" onClick={onReset}>
              {t("common.clear")}
            </Button>
          )}
        </>
      )}
      {extra && <div className="list-bar-extra">{extra}</div>}
    </div>
  );
}

/** Typing asks the server only once it pauses; Chinese input methods are waited for. */
function SearchText({ text, hint, onText }: { text: string; hint: string; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const settled = useDebounced(typed, 250);
  useEffect(() => {
    if (!composing && settled === typed && settled !== text) onText(settled);
    // Only what was typed counts: another text from outside is taken over below.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled, composing]);
  useEffect(() => setTyped(text), [text]);
  return (
    <Input.Search
      className="list-bar-text"
      allowClear
      value={typed}
      placeholder={hint}
      aria-label={hint}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(value) => onText(value.trim())}
    />
  );
}
