import { Tag } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";

import type { Account } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";

/** What is known of an account beside its name; what is not filled in is left out. */
export function AccountFacts({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const facts: [string, ReactNode][] = [
    [t("directory.industry"), account.industry],
    [t("directory.region"), account.region],
    [t("directory.size"), account.size],
    [t("directory.product_interest"), account.product_interest],
    [t("directory.owner"), account.owner.name],
    [t("directory.members"), account.members.map((member) => member.name).join("、")],
    [t("directory.phone"), account.phone && <a href={`tel:${account.phone.replace(/[^\d+]/gu, "")}`}>{account.phone}</a>],
    [t("directory.website"), account.website && <Website address={account.website} />],
    [t("directory.tags"), account.tags.length > 0 && account.tags.map((tag) => <Tag key={tag} variant="filled">{tag}</Tag>)],
    [t("directory.created_at"), date(account.created_at)],
    [t("directory.parent"), account.parent && <Link to={`/accounts/${account.parent.id}`}>{account.parent.name}</Link>],
    [t("directory.children", { count: account.children.length }), account.children.length > 0 && <Children account={account} />],
    [t("directory.note"), account.note && <span className="pre">{account.note}</span>],
  ];
  return (
    <dl className="account-facts">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Only addresses of the web become links. */
function Website({ address }: { address: string }) {
  const target = /^https?:\/\//iu.test(address) ? address : `https://${address}`;
  return (
    <a href={target} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  );
}

function Children({ account }: { account: Account }) {
  return account.children.map((child, index) => (
    <span key={child.id}>
      {index > 0 && "、"}
      <Link to={`/accounts/${child.id}`}>{child.name}</Link>
    </span>
  ));
}
