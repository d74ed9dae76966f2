import { DepartmentSelect } from "../../features/directory/DepartmentSelect";
import { KnownBy } from "../../features/network/known/KnownBy";
import { PathsView } from "../../features/paths/PathsView";
import { useSession } from "../useSession";

/** Ways to whom one wants to meet, and whom colleagues know. */
export function PathsPage() {
  const me = useSession().member_id;
  return (
    <PathsView
      me={me}
      department={(accountId, value, onChange) => <DepartmentSelect accountId={accountId} value={value} onChange={onChange} />}
      known={(ask) => <KnownBy me={me} onAsk={(member, contact) => ask([member, contact])} />}
    />
  );
}
