import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";

import { sessionQuery } from "../api/session";
import { keepZone, switchLanguage } from "../i18n";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import { Shell } from "./Shell";

const SignInPage = lazy(() => import("./pages/SignInPage").then((module) => ({ default: module.SignInPage })));

/** The pages for those who are signed in, the sign-in for everybody else, at the same address. */
export function RequireSession() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const language = data?.session?.language;
  useEffect(() => {
    if (language) switchLanguage(language);
  }, [language]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.session) keepZone(data.session.time_zone);
  if (data.session) return <Shell session={data.session} />;
  return (
    <Suspense fallback={<Loading />}>
      <SignInPage state={data} />
    </Suspense>
  );
}
