import { Tag } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";

import type { Account } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { AccountPhone } from "./AccountPhone";

/** What is known of an account beside its name; what is not filled in is left out. */
export function AccountFacts({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <dl className="account-facts">
      <Fact name={t("directory.industry")}>{account.industry}</Fact>
      <Fact name={t("directory.region")}>{account.region}</Fact>
      <Fact name={t("directory.size")}>{account.size}</Fact>
      <Fact name={t("directory.product_interest")}>{account.product_interest}</Fact>
      <Fact name={t("directory.owner")}>{account.owner.name}</Fact>
      <Fact name={t("directory.members")}>{account.members.map((member) => member.name).join(t("common.marks.comma"))}</Fact>
      <Fact name={t("directory.phone")}>
        {account.phone && <AccountPhone account={account} />}
      </Fact>
      <Fact name={t("fields.registration_number")}>{account.registration_number}</Fact>
      <Fact name={t("directory.website")}>{account.website && <Website address={account.website} />}</Fact>
      <Fact name={t("directory.tags")}>
        {account.tags.length > 0 &&
          account.tags.map((tag) => (
            <Tag key={tag} variant="filled">
              {tag}
            </Tag>
          ))}
      </Fact>
      <Fact name={t("directory.created_at")}>{date(account.created_at)}</Fact>
      <Fact name={t("directory.parent")}>
        {account.parent && <Link to={`/accounts/${account.parent.id}`}>{account.parent.name}</Link>}
      </Fact>
      <Fact name={t("directory.children", { count: account.children.length })}>
        {account.children.length > 0 && <Children account={account} />}
      </Fact>
      <Fact name={t("directory.note")}>{account.note && <span className="pre">{account.note}</span>}</Fact>
    </dl>
  );
}

/** One fact; nothing where nothing is known. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
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
  const { t } = useTranslation();
  return account.children.map((child, index) => (
    <span key={child.id}>
      {index > 0 && t("common.marks.comma")}
      <Link to={`/accounts/${child.id}`}>{child.name}</Link>
    </span>
  ));
}
