import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";

import { answersQuery, takeBackAnswer, type Answered } from "../../../api/suggestions";
import { useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useAction } from "../../../ui/useAction";
import { staleAfter } from "../useAnswers";

/** What was answered about one customer, with the way back. */
export function History({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(answersQuery(accountId));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState icon={<HistoryOutlined />} title={t("suggestions.no_answers")} />;
  return (
    <>
      <ul className="answered">
        {rows.map((row) => (
          <Row key={row.id} accountId={accountId} row={row} />
        ))}
      </ul>
      {hasNextPage && (
        <Button type="link" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("common.more")}
        </Button>
      )}
    </>
  );
}

function Row({ accountId, row }: { accountId: string; row: Answered }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const back = useAction(() => takeBackAnswer(row.id), { stale: staleAfter(accountId), said: () => t("suggestions.taken_back") });
  const names = { contact: row.contact.name, other: row.other?.name ?? "", told: row.told?.name ?? "", department: row.department?.name ?? "" };
  return (
    <li>
      <div>
        {row.kind === "line_doubted" && !row.told ? t("suggestions.line_doubted_of_somebody", names) : t(`suggestions.question.${row.kind}`, names)}
        <span className={`answered-word answered-${row.answer}`}>
          {row.instead ? t("suggestions.instead_of", { name: row.instead.name }) : t(`suggestions.answer.${row.answer}`)}
        </span>
        <small className="quiet">{t("suggestions.answered_by", { name: row.answered_by.name, date: date(row.answered_at) })}</small>
      </div>
      {row.can.take_back && (
        <Popconfirm title={t("suggestions.take_back")} onConfirm={() => back.mutate(undefined)}>
          <Button size="small" loading={back.isPending}>
            {t("suggestions.take_back")}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}
