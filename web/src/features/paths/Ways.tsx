import { ApartmentOutlined, ClusterOutlined, UserOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router";

import { pathsQuery, type NobodyReason, type PathPerson, type PathQuery } from "../../api/paths";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { WayCard } from "./WayCard";

const NAMED = 6;

interface Props {
  wanted: PathQuery;
  me: string;
  onAnybody: () => void;
  onAsked: () => void;
}

/** The ways to whom one wants to meet; where there is none, what to do next. */
export function Ways({ wanted, me, onAnybody, onAsked }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(pathsQuery(wanted));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.nobody) return <Nobody reason={data.nobody} wanted={wanted} onAnybody={onAnybody} />;
  return (
    <section aria-label={t("paths.ways", { count: data.ways.length })}>
      <h2 className="ways-title">
        {t("paths.ways", { count: data.ways.length })}
        <Targets people={data.targets} />
      </h2>
      <ol className="ways">
        {data.ways.map((way, place) => (
          <WayCard key={way.steps.map((step) => step.id).join()} way={way} number={place + 1} me={me} onAsked={onAsked} />
        ))}
      </ol>
    </section>
  );
}

function Targets({ people }: { people: readonly PathPerson[] }) {
  const { t } = useTranslation();
  const names = people.slice(0, NAMED).map((person) => person.name);
  const more = people.length - names.length;
  const text = names.join(t("common.marks.comma")) + (more > 0 ? ` ${t("paths.targets_more", { count: more })}` : "");
  return <span className="quiet">{t("common.marks.named", { name: t("paths.targets"), text })}</span>;
}

function Nobody({ reason, wanted, onAnybody }: { reason: NobodyReason; wanted: PathQuery; onAnybody: () => void }) {
  const { t } = useTranslation();
  const account = wanted.account_id;
  return (
    <div className="panel">
      <EmptyState
        icon={<ClusterOutlined />}
        title={t(`paths.nobody.${reason}.title`)}
        text={t(`paths.nobody.${reason}.text`)}
        action={
          <div className="nobody-actions">
            {reason === "not_from_him" && (
              <Button type="primary" onClick={onAnybody}>
                {t("paths.nobody.try_anybody")}
              </Button>
            )}
            {wanted.contact_id && (
              <Link to={`/contacts?contact=${wanted.contact_id}`}>
                <Button icon={<UserOutlined />}>{t("paths.nobody.open_contact")}</Button>
              </Link>
            )}
            {account && (
              <>
                <Link to={`/accounts/${account}/chart`}>
                  <Button icon={<ApartmentOutlined />}>{t("paths.nobody.open_chart")}</Button>
                </Link>
                <Link to={`/accounts/${account}/network?view=white`}>
                  <Button>{t("paths.nobody.open_white")}</Button>
                </Link>
              </>
            )}
          </div>
        }
      />
    </div>
  );
}
