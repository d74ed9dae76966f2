import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Input, Modal, Spin, type InputRef } from "antd";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";

import { searchQuery } from "../api/accounts";
import type { SearchHit } from "../api/types";
import { useTranslation } from "../i18n";
import { useDebounced } from "../ui/useDebounced";
import { SearchHits } from "./SearchHits";

const PATHS = { account: "/accounts/", contact: "/contacts?contact=", lead: "/leads?place=all&lead=" } as const;

/** Find an account, a contact or a lead from anywhere, by keyboard or by finger. */
export function GlobalSearch({ open, onClose }: { open: boolean; onClose: () => void }) {
  const input = useRef<InputRef>(null);
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={640}
      style={{ top: 56 }}
      styles={{ container: { padding: 0, overflow: "hidden" } }}
      afterOpenChange={(shown) => shown && input.current?.focus()}
    >
      <SearchPanel input={input} onClose={onClose} />
    </Modal>
  );
}

function SearchPanel({ input, onClose }: { input: React.RefObject<InputRef | null>; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const asked = useDebounced(text.trim(), 120);
  const { data, isFetching, isPlaceholderData } = useQuery(searchQuery(asked));
  const hits = asked === "" ? [] : (data ?? []);
  // Enter pressed before the answer has come waits for it: what stands there until then was found for another text.
  const answered = asked === text.trim() && !isPlaceholderData;
  const [hurried, setHurried] = useState(false);

  const open = (hit: SearchHit) => {
    onClose();
    void navigate(PATHS[hit.kind] + hit.id);
  };
  const first = hurried && answered && !isFetching ? hits[0] : undefined;
  useEffect(() => {
    if (first) open(first);
    // Only the arrival of what was waited for counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [first]);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const chosen = hits[active];
    if (!answered) setHurried(true);
    else if (chosen) open(chosen);
  };
  return (
    <div className="search-panel">
      <Input
        ref={input}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined style={{ color: "var(--ink-3)" }} />}
        suffix={isFetching ? <Spin size="small" /> : null}
        placeholder={t("shell.search_hint")}
        aria-label={t("common.search")}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setHurried(false);
        }}
        onKeyDown={onKey}
        style={{ borderBottom: "1px solid var(--line-1)", borderRadius: 0, padding: "12px 16px" }}
      />
      <SearchHits id={listId} hits={hits} active={active} asked={asked} onHover={setActive} onOpen={open} />
    </div>
  );
}
