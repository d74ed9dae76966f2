import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag } from "antd";
import { useState, type ReactNode } from "react";

import "../../../ui/facts.css";
import "./profile.css";

import { contactQuery } from "../../../api/contacts";
import type { Contact, ShownPoint } from "../../../api/types";
import { toProblem, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { BasisFacts } from "./BasisFacts";
import { EditContact } from "./EditContact";
import { Employments } from "./Employments";
import { PointLink } from "./PointLink";
import { RevealButton } from "./RevealButton";

interface Props {
  contactId: string;
  /** What other parts of the product know of the person, between numbers and employments. */
  children?: (contact: Contact) => ReactNode;
}

/** Everything about a contact. */
export function ContactProfile({ contactId, children }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(contactQuery(contactId));
  const [editing, setEditing] = useState(false);
  const [revealed, setRevealed] = useState<ShownPoint[] | null>(null);
  if (error && toProblem(error).code === "not_found") return <p className="quiet">{t("directory.not_yours")}</p>;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="profile">
      <section className="profile-section">
        <h3>
          {t("fields.points")}
          {data.can.edit && (
            <Button type="link" size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t("common.edit")}
            </Button>
          )}
          {data.can.unmask && !revealed && data.points.some((point) => point.masked) && (
            <RevealButton contact={data} onRevealed={setRevealed} />
          )}
        </h3>
        <Points points={revealed ?? data.points} />
        <Facts contact={data} />
      </section>
      {children?.(data)}
      <Employments contact={data} />
      {editing && <EditContact contact={data} onClose={() => setEditing(false)} />}
    </div>
  );
}

function Points({ points }: { points: readonly ShownPoint[] }) {
  const { t } = useTranslation();
  if (points.length === 0) return <div className="quiet">{t("directory.no_points")}</div>;
  return (
    <dl className="facts">
      {points.map((point) => (
        <div key={point.kind + point.value}>
          <dt>{t(`directory.point.${point.kind}`)}</dt>
          <dd>
            <PointLink point={point} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Numbers and addresses that were right once; they still tell whom a message came from. */
function PastPoints({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const present = new Set(contact.points.map((point) => point.value));
  const past = contact.past_points.filter((point) => !present.has(point.value));
  if (past.length === 0) return null;
  return (
    <div>
      <dt>{t("directory.past_points")}</dt>
      <dd className="quiet">{past.map((point) => point.value).join(t("common.marks.comma"))}</dd>
    </div>
  );
}

function Facts({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      {contact.owner && (
        <div>
          <dt>{t("directory.owner")}</dt>
          <dd>{contact.owner.name}</dd>
        </div>
      )}
      {contact.tags.length > 0 && (
        <div>
          <dt>{t("directory.tags")}</dt>
          <dd>
            {contact.tags.map((tag) => (
              <Tag key={tag} variant="filled">
                {tag}
              </Tag>
            ))}
          </dd>
        </div>
      )}
      <BasisFacts contact={contact} />
      <PastPoints contact={contact} />
      {contact.note && (
        <div>
          <dt>{t("directory.note")}</dt>
          <dd className="pre">{contact.note}</dd>
        </div>
      )}
    </dl>
  );
}
