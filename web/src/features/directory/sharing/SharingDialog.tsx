import { CloseOutlined, TeamOutlined, UserOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Modal, Select, Tag, Tooltip } from "antd";
import dayjs from "dayjs";

import "./sharing.css";

import { changeGrant, endGrant, grantsQuery } from "../../../api/sharing";
import type { Account, Grant, GrantPatch, ShareLevel } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useAction } from "../../../ui/useAction";
import { endOfDay, LEVELS, staleAfterSharing } from "./sharing";
import { ShareForm } from "./ShareForm";

interface Props {
  account: Account;
  onClose: () => void;
  onTransfer: () => void;
}

/** Who works on an account: its owner, and with whom it is shared, how far and until when. */
export function SharingDialog({ account, onClose, onTransfer }: Props) {
  const { t } = useTranslation();
  const { data: grants, error, refetch } = useQuery(grantsQuery(account.id));
  const mayShare = account.can.share ?? false;
  return (
    <Modal open title={t("directory.share.title")} width={680} footer={null} onCancel={onClose}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !grants && <Loading />}
      {grants && (
        <>
          <ul className="share-list">
            <li className="share-row">
              <span className="share-who">
                <UserOutlined aria-hidden />
                <b>{account.owner.name}</b>
                <Tag color="blue" variant="filled">
                  {t("directory.owner")}
                </Tag>
              </span>
              {account.can.transfer && (
                <Button size="small" onClick={onTransfer}>
                  {t("directory.share.transfer")}
                </Button>
              )}
            </li>
            {grants.map((grant) => (
              <GrantRow key={grant.id} accountId={account.id} grant={grant} editable={mayShare} />
            ))}
          </ul>
          {mayShare ? <ShareForm account={account} grants={grants} /> : <p className="quiet">{t("directory.share.not_yours")}</p>}
          <Meaning />
        </>
      )}
    </Modal>
  );
}

function GrantRow({ accountId, grant, editable }: { accountId: string; grant: Grant; editable: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const name = (grant.member ?? grant.team)?.name ?? "";
  const stale = staleAfterSharing(accountId);
  const change = useAction((patch: GrantPatch) => changeGrant(grant.id, patch), { stale, said: () => t("common.saved") });
  const end = useAction(() => endGrant(grant.id), { stale, said: () => t("directory.share.ended", { name }) });
  return (
    <li className="share-row">
      <span className="share-who">
        {grant.team ? <TeamOutlined aria-hidden /> : <UserOutlined aria-hidden />}
        <span>{name}</span>
        {grant.team && <Tag variant="filled">{t("directory.share.team")}</Tag>}
      </span>
      {editable ? (
        <span className="share-terms">
          <Select<ShareLevel>
            size="small"
            aria-label={t("directory.share.level_of", { name })}
            value={grant.level}
            options={LEVELS.map((value) => ({ value, label: t(`directory.share.level.${value}`) }))}
            onChange={(level) => change.mutate({ level })}
            loading={change.isPending}
            popupMatchSelectWidth={false}
          />
          <DatePicker
            size="small"
            aria-label={t("directory.share.until_of", { name })}
            placeholder={t("directory.share.forever")}
            value={grant.until ? dayjs(grant.until) : null}
            minDate={dayjs()}
            onChange={(day) => change.mutate({ until: endOfDay(day) })}
          />
          <Tooltip title={t("directory.share.end")}>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`${t("directory.share.end")} ${name}`}
              loading={end.isPending}
              onClick={() => end.mutate(undefined)}
            />
          </Tooltip>
        </span>
      ) : (
        <span className="share-terms">
          <span>{t(`directory.share.level.${grant.level}`)}</span>
          <span className="quiet">
            {grant.until ? t("directory.share.until_day", { day: date(grant.until) }) : t("directory.share.forever")}
          </span>
        </span>
      )}
    </li>
  );
}

/** What each level lets people do, in plain words. */
function Meaning() {
  const { t } = useTranslation();
  return (
    <dl className="share-meaning">
      {LEVELS.map((level) => (
        <div key={level}>
          <dt>{t(`directory.share.level.${level}`)}</dt>
          <dd>{t(`directory.share.means.${level}`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t("directory.owner")}</dt>
        <dd>{t("directory.share.means_owner")}</dd>
      </div>
    </dl>
  );
}
