import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useSearchParams } from "react-router";

import "../../../ui/details.css";

import { accountsQuery } from "../../../api/accounts";
import type { Structure, Trait } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { listAddress } from "../listAddress";

interface Props {
  data: Structure;
  customers: Structure["customers"][number];
  show: (id: string) => void;
  onClose: () => void;
}

const SHOWN = 50;

/** The customers of one kind that somebody owns. */
export function CustomersDetails({ data, customers, show, onClose }: Props) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const by = (params.get("customers") ?? "region") as Trait;
  const owner = data.people.find((one) => one.id === customers.owner_id);
  const narrowed = customers.value ? { [by]: customers.value } : {};
  const { data: page } = useQuery(accountsQuery({ owner_id: customers.owner_id, ...narrowed, page_size: SHOWN }));
  const rows = (page?.items ?? []).filter((row) => customers.value !== "" || row[by] === "");
  return (
    <div className="details">
      <header className="details-head">
        <div className="details-name">
          <h2>{customers.value || t("stewardship.unset")}</h2>
          <div className="quiet">{t("stewardship.count", { count: customers.count })}</div>
        </div>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
      </header>
      <div className="details-body">
        <dl className="structure-facts">
          <div>
            <dt>{t("stewardship.coverage.owners")}</dt>
            <dd>
              <Button type="link" size="small" className="structure-link" onClick={() => show(customers.owner_id)}>
                {owner?.name}
              </Button>
            </dd>
          </div>
        </dl>
        <section className="details-section">
          <h3>
            {t(`stewardship.traits.${by}`)}
            <Link to={listAddress({ by, value: customers.value, ownerId: customers.owner_id })}>{t("stewardship.person.all_customers")}</Link>
          </h3>
          <ul className="structure-kinds">
            {rows.map((row) => (
              <li key={row.id}>
                <Link to={`/accounts/${row.id}`}>{row.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
