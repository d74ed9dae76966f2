import { FileOutlined } from "@ant-design/icons";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";

import "./files.css";

import { filesQuery, type AccountFile, type Family } from "../../api/files";
import { peopleToNameQuery } from "../../api/interactions";
import { useFormat, useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { ListBar } from "../../ui/ListBar";
import { Loading } from "../../ui/Loading";
import { useDebounced } from "../../ui/useDebounced";
import { useUrlState } from "../../ui/useUrlState";
import { FileLine } from "./AttachmentList";
import { FAMILIES } from "./families";
import { FilePreview } from "./FilePreview";
import { InteractionDrawer } from "./InteractionDrawer";

const DAY = 86_400_000;
const PERIODS = [30, 90, 365] as const;

/** All files of an account, wherever they were attached. */
export function AccountFiles({ accountId, canLog }: { accountId: string; canLog: boolean }) {
  const { t } = useTranslation();
  const [values, change] = useUrlState(["q", "family", "with", "days"] as const);
  const q = useDebounced(values.q ?? "", 200);
  const family = FAMILIES.find((one) => one === values.family);
  const filter = {
    ...(q ? { q } : {}), ...(family ? { family } : {}), ...(values.with ? { contact_id: values.with } : {}), ...sinceOf(values.days),
  };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(filesQuery(accountId, filter));
  const found = data?.pages.flatMap(({ items }) => items);
  const active = [family, values.with, values.days].filter(Boolean).length;
  return (
    <div className="account-files">
      <ListBar
        text={values.q ?? ""}
        hint={t("files.search")}
        onText={(text) => change({ q: text })}
        active={active}
        onReset={() => change({ q: undefined, family: undefined, with: undefined, days: undefined })}
        extra={found && !hasNextPage && <span className="quiet">{t("files.count", { count: found.length })}</span>}
      >
        <Select<Family>
          allowClear
          aria-label={t("files.all_kinds")}
          placeholder={t("files.all_kinds")}
          value={family ?? null}
          options={FAMILIES.map((one) => ({ value: one, label: t(`files.family.${one}`) }))}
          onChange={(chosen) => change({ family: chosen ?? undefined })}
        />
        {canLog && <People accountId={accountId} value={values.with} onChange={(id) => change({ with: id })} />}
        <Select
          allowClear
          aria-label={t("files.period")}
          placeholder={t("files.period")}
          value={values.days ?? null}
          options={PERIODS.map((days) => ({ value: String(days), label: t("files.last_days", { count: days }) }))}
          onChange={(chosen) => change({ days: chosen ?? undefined })}
        />
      </ListBar>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !found && <Loading />}
      {found && <Found all={found} />}
      {hasNextPage && (
        <Button block type="text" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("files.more")}
        </Button>
      )}
    </div>
  );
}

/** From the beginning of a day, so that the same choice stays the same question. */
function sinceOf(days: string | undefined) {
  const count = Number(days ?? 0);
  return count > 0 ? { since: new Date(Math.floor(Date.now() / DAY - count) * DAY).toISOString() } : {};
}

function People({ accountId, value, onChange }: { accountId: string; value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(peopleToNameQuery(accountId));
  return (
    <Select
      allowClear
      aria-label={t("files.all_people")}
      placeholder={t("files.all_people")}
      value={value ?? null}
      showSearch={{ optionFilterProp: "label" }}
      options={(data?.contacts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

function Found({ all }: { all: readonly AccountFile[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<AccountFile | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  if (all.length === 0) {
    return (
      <div className="panel">
        <EmptyState icon={<FileOutlined />} title={t("files.empty")} text={t("files.empty_text")} />
      </div>
    );
  }
  return (
    <>
      <ul className="panel file-list">
        {all.map((one) => (
          <li key={one.id}>
            <FileLine one={one} onShow={() => setShown(one)} />
            <div className="file-from quiet">
              <span>{t("files.added", { name: one.added_by?.name ?? "", date: format.date(one.added_at) })}</span>
              <button type="button" className="link-button" title={one.interaction.summary} onClick={() => setOpened(one.interaction.id)}>
                {t(`interactions.kind.${one.interaction.kind}`)} · {one.interaction.summary}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <FilePreview one={shown} onClose={() => setShown(null)} />
      <InteractionDrawer id={opened} onClose={() => setOpened(null)} />
    </>
  );
}
