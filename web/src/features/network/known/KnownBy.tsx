import { TeamOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";

import "./known.css";

import { memberAcquaintancesQuery, type KnownTheirs, type MemberAcquaintances, type OurPerson } from "../../../api/heat";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { KnownCards } from "./KnownCards";
import { KnownFilters } from "./KnownFilters";
import { KnownHead } from "./KnownHead";
import { KnownTable } from "./KnownTable";
import { useKnown, type KnownView } from "./useKnown";

/** Ask a colleague to introduce one to somebody he knows. */
export type OnAsk = (member: OurPerson, contact: KnownTheirs["contact"]) => void;

/** Whom a colleague knows, over all customers: whom to ask him for, and what would leave with him. */
export function KnownBy({ me, onAsk }: { me: string; onAsk: OnAsk }) {
  const view = useKnown(me);
  const { data, error, isPlaceholderData, refetch } = useQuery(memberAcquaintancesQuery(view.member, view.query));
  return (
    <section className="known-by" aria-busy={isPlaceholderData}>
      <KnownHead me={me} view={view} data={data} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <People {...{ me, view, data, onAsk }} loading={isPlaceholderData} />}
    </section>
  );
}

interface Props {
  me: string;
  view: KnownView;
  data: MemberAcquaintances;
  loading: boolean;
  onAsk: OnAsk;
}

function People({ me, view, data, loading, onAsk }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const own = data.member.id === me;
  if (data.people === 0) {
    const text = t(own ? "known.none_own_text" : "known.none_text", { name: data.member.name });
    return (
      <div className="panel">
        <EmptyState icon={<TeamOutlined />} title={t("known.none")} text={text} />
      </div>
    );
  }
  const Rows = phone ? KnownCards : KnownTable;
  return (
    <>
      <KnownFilters view={view} data={data} />
      {data.total === 0 ? (
        <EmptyState
          title={t("known.no_match")}
          action={<Button onClick={view.reset}>{t("common.reset")}</Button>}
        />
      ) : (
        <Rows {...{ data, view, own, loading }} onAsk={(contact) => onAsk(data.member, contact)} />
      )}
    </>
  );
}
