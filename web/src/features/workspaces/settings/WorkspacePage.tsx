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
import { RightsFields } from "./RightsFields";
import { valuesOf, type SettingsValues } from "./values";
import { VocabularyFields } from "./VocabularyFields";
import { WarningFields } from "./WarningFields";

/** What the workspace is like: read by everybody, changed by administrators. */
export function WorkspacePage() {
  const { data, error, refetch } = useQuery(workspaceQuery);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return <WorkspaceForm key={data.version} settings={data} />;
}

function WorkspaceForm({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<SettingsValues>();
  const [overtaken, setOvertaken] = useOvertaken();
  const [touched, setTouched] = useState(false);
  const save = useAction((body: WorkspacePatch) => editWorkspace(body), {
    stale: [["workspaces"], ["accounts", "facets"]],
    said: () => t("common.saved"),
    onDone: (saved) => {
      setOvertaken(false);
      queries.setQueryData(workspaceQuery.queryKey, saved);
      queries.setQueryData(
        sessionQuery.queryKey,
        (state) => state && { ...state, session: state.session && { ...state.session, workspace_name: saved.name } },
      );
    },
    onRefused: (refusal) => {
      if (toProblem(refusal).code !== "stale") return showFieldErrors(form, refusal, t, placeOf);
      setOvertaken(true);
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
          closable={{ onClose: () => setOvertaken(false) }}
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
        <VocabularyFields defaults={settings.defaults} onReset={() => setTouched(true)} />
        <WarningFields />
      </Form>
    </>
  );
}

const OVERTAKEN = { until: 0 };
const SHOWN_MS = 60_000;

/** The form is made anew for each version; what it has to say about the former one has to outlast that. */
function useOvertaken(): [boolean, (now: boolean) => void] {
  const [shown, setShown] = useState(() => Date.now() < OVERTAKEN.until);
  return [
    shown,
    (now) => {
      OVERTAKEN.until = now ? Date.now() + SHOWN_MS : 0;
      setShown(now);
    },
  ];
}

/** A wrong choice is told at its list. */
function placeOf(field: string): string[] {
  return field.split(".").slice(0, 2);
}
