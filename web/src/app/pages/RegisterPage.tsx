import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { Link, useNavigate } from "react-router";

import { sessionQuery } from "../../api/session";
import { RegisterForm } from "../../features/workspaces/joining/RegisterForm";
import { useTranslation } from "../../i18n";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { DoorFrame } from "./DoorFrame";

/** Open a workspace as somebody who was never here before. */
export function RegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(sessionQuery);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { session } = data;
  return (
    <DoorFrame>
      <h1>{t("joining.register.title")}</h1>
      {session ? (
        <Alert
          showIcon
          title={t("joining.register.signed_in", { name: session.name, email: session.email })}
          action={<Button onClick={() => void navigate("/")}>{t("joining.register.enter")}</Button>}
        />
      ) : data.registration === "open" ? (
        <>
          <p className="quiet door-intro">{t("joining.register.intro")}</p>
          <RegisterForm
            onEnter={(state) => {
              queries.setQueryData(sessionQuery.queryKey, state);
              void navigate("/", { replace: true });
            }}
          />
        </>
      ) : (
        <>
          <Alert type="warning" showIcon title={t("joining.register.closed")} />
          <div className="door-other">
            <Link to="/">{t("joining.register.have_account")}</Link>
          </div>
        </>
      )}
    </DoorFrame>
  );
}
