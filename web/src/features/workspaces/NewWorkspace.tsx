import { goToWorkspace, openFurther } from "../../api/workspaces";
import { currentLanguage, useTranslation } from "../../i18n";
import { FormDialog } from "../../ui/FormDialog";
import { WorkspaceNameField } from "./joining/WorkspaceNameField";
import { ownTimeZone } from "./TimeZoneSelect";

interface Values {
  workspace: { name: string };
}

/** Open a further workspace and go there. */
export function NewWorkspace({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormDialog
      title={t("joining.switcher.new")}
      width={440}
      okText={t("common.create")}
      send={({ workspace }: Values) => openAndGo(workspace.name)}
      onClose={onClose}
    >
      <p className="quiet">{t("joining.switcher.new_intro")}</p>
      <WorkspaceNameField autoFocus />
    </FormDialog>
  );
}

async function openAndGo(name: string): Promise<void> {
  const { workspace_id } = await openFurther({ name, language: currentLanguage(), time_zone: ownTimeZone() });
  await goToWorkspace(workspace_id);
}
