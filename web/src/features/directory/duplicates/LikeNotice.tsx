import { Alert } from "antd";
import { Link } from "react-router";

import type { SearchHit } from "../../../api/types";

interface Props {
  title: string;
  hits: SearchHit[];
}

/** Names what is probably the same as the thing being entered, with a way to look at it. */
export function LikeNotice({ title, hits }: Props) {
  if (hits.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 16 }}
      title={title}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {hits.slice(0, 5).map((hit) => (
            <li key={hit.id}>
              <Link to={hit.kind === "account" ? `/accounts/${hit.id}` : `/contacts?contact=${hit.id}`} target="_blank">
                {hit.name}
              </Link>
              <span className="quiet"> {[hit.title, hit.account?.name].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
