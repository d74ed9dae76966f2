import { lazy } from "react";
import { createBrowserRouter, Navigate, useParams } from "react-router";

import { AccountsPage } from "./pages/AccountsPage";
import { CrashedPage } from "./pages/CrashedPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { RequireSession } from "./RequireSession";

// Fetched when they are first gone to; the list of accounts is where everybody begins.
const AccountPage = lazy(() => import("./pages/AccountPage").then((module) => ({ default: module.AccountPage })));
const ContactImportPage = lazy(() => import("./pages/ContactImportPage").then((module) => ({ default: module.ContactImportPage })));
const ContactsPage = lazy(() => import("./pages/ContactsPage").then((module) => ({ default: module.ContactsPage })));
const DuplicatesPage = lazy(() => import("./pages/DuplicatesPage").then((module) => ({ default: module.DuplicatesPage })));
const StructurePage = lazy(() => import("./pages/StructurePage").then((module) => ({ default: module.StructurePage })));
const SettingsPage = lazy(() => import("./pages/SettingsPage").then((module) => ({ default: module.SettingsPage })));

/** Which page stands at which address. */
export function makeRouter() {
  return createBrowserRouter([
    {
      path: "/",
      element: <RequireSession />,
      errorElement: <CrashedPage />,
      children: [
        { index: true, element: <Navigate to="/accounts" replace /> },
        { path: "accounts", element: <AccountsPage /> },
        { path: "accounts/:accountId/:tab?", element: <AccountAt /> },
        { path: "contacts", element: <ContactsPage /> },
        { path: "contacts/import", element: <ContactImportPage /> },
        { path: "contacts/duplicates", element: <DuplicatesPage /> },
        { path: "structure/:tab?", element: <StructurePage /> },
        { path: "settings/:section?", element: <SettingsPage /> },
        { path: "*", element: <NotFoundPage /> },
      ],
    },
  ]);
}

/** Another account is another page: nothing of the former one's state may stay. */
function AccountAt() {
  const { accountId = "", tab } = useParams();
  return <AccountPage key={accountId} accountId={accountId} tab={tab ?? "chart"} />;
}
