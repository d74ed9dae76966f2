import { DepartmentSelect } from "../../features/directory/DepartmentSelect";
import { PathsView } from "../../features/paths/PathsView";
import { useSession } from "../useSession";

/** Ways to whom one wants to meet. */
export function PathsPage() {
  return (
    <PathsView
      me={useSession().member_id}
      department={(accountId, value, onChange) => <DepartmentSelect accountId={accountId} value={value} onChange={onChange} />}
    />
  );
}
