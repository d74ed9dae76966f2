import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Skeleton } from "antd";
import { useState } from "react";

import { sessionQuery } from "../../../api/session";
import { editWorkspace, workspaceQuery, type WorkspacePatch, type WorkspaceSettings } from "../../../api/workspaces";
import { toProblem, useTranslation } from "../../../i18n";
import { Failure } from "../../../ui/Failure";
import { showFieldErrors } from "../../../ui/fieldErrors";
import { PageHead } from "../../../ui/PageHead";
import { useAction } from "../../../ui/useAction";
import { BasicFields } from "./BasicFields";
import { DecisionFields } from "./DecisionFields";
import { PrivacyFields } from "./PrivacyFields";
import { RightsFields } from "./RightsFields";
import { SuggestionFields } from "./SuggestionFields";
import { valuesOf, type SettingsValues } from "./values";
import { VocabularyFields } from "./VocabularyFields";

/** What the workspace is like: read by everybody, changed by administrators. */
export function WorkspacePage() {
  const { data, error, refetch } = useQuery(workspaceQuery);
  const [overtaken, setOvertaken] = useState(false);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  // The form is made anew for each version; what it has to say about the former one outlasts that.
  return <WorkspaceForm key={data.version} settings={data} overtaken={overtaken} onOvertaken={setOvertaken} />;
}

interface Props {
  settings: WorkspaceSettings;
  /** Somebody else changed the settings while they were being changed here. */
  overtaken: boolean;
  onOvertaken: (now: boolean) => void;
}

function WorkspaceForm({ settings, overtaken, onOvertaken }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<SettingsValues>();
  const [touched, setTouched] = useState(false);
  const save = useAction((body: WorkspacePatch) => editWorkspace(body), {
    stale: [["workspaces"], ["accounts", "facets"], ["chains"], ["role-vocabularies"]],
    said: () => t("common.saved"),
    onDone: (saved) => {
      onOvertaken(false);
      queries.setQueryData(workspaceQuery.queryKey, saved);
      queries.setQueryData(
        sessionQuery.queryKey,
        (state) => state && { ...state, session: state.session && { ...state.session, workspace_name: saved.name, time_zone: saved.time_zone } },
      );
    },
    onRefused: (refusal) => {
      if (toProblem(refusal).code !== "stale") return showFieldErrors(form, refusal, t, placeOf);
      onOvertaken(true);
      void queries.invalidateQueries({ queryKey: workspaceQuery.queryKey });
      return true;
    },
  });
  const send = (values: SettingsValues) => save.mutate({ ...values, expected_version: settings.version });
  return (
    <>
      <PageHead
        title={t("joining.settings.title")}
        intro={settings.can.edit ? t("joining.settings.intro") : t("joining.settings.intro_reader")}
        actions={
          settings.can.edit && (
            <Button type="primary" disabled={!touched} loading={save.isPending} onClick={() => form.submit()}>
              {t("common.save")}
            </Button>
          )
        }
      />
      {overtaken && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => onOvertaken(false) }}
          style={{ marginBottom: 14 }}
          title={t("joining.settings.changed_title")}
          description={t("joining.settings.changed_text")}
        />
      )}
      <Form<SettingsValues>
        form={form}
        layout="vertical"
        disabled={!settings.can.edit}
        initialValues={valuesOf(settings)}
        onValuesChange={() => setTouched(true)}
        onFinish={send}
      >
        <BasicFields />
        <RightsFields />
        <PrivacyFields />
        <VocabularyFields defaults={settings.defaults} onReset={() => setTouched(true)} />
        <DecisionFields />
        <SuggestionFields />
      </Form>
    </>
  );
}

/** A wrong choice is told at its list. */
function placeOf(field: string): string[] {
  return field.split(".").slice(0, 2);
}
