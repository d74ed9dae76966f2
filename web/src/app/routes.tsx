import { lazy, Suspense, type ReactNode } from "react";
import { createBrowserRouter, Navigate, useParams } from "react-router";

import { Loading } from "../ui/Loading";
import { AccountsPage } from "./pages/AccountsPage";
import { CrashedPage } from "./pages/CrashedPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { RequireSession } from "./RequireSession";

// Fetched when they are first gone to; the list of accounts is where everybody begins.
const AccountPage = lazy(() => import("./pages/AccountPage").then((module) => ({ default: module.AccountPage })));
const ChainPage = lazy(() => import("./pages/ChainPage").then((module) => ({ default: module.ChainPage })));
const ChainsPage = lazy(() => import("./pages/ChainsPage").then((module) => ({ default: module.ChainsPage })));
const ContactImportPage = lazy(() => import("./pages/ContactImportPage").then((module) => ({ default: module.ContactImportPage })));
const ContactsPage = lazy(() => import("./pages/ContactsPage").then((module) => ({ default: module.ContactsPage })));
const DuplicatesPage = lazy(() => import("./pages/DuplicatesPage").then((module) => ({ default: module.DuplicatesPage })));
const JoinPage = lazy(() => import("./pages/JoinPage").then((module) => ({ default: module.JoinPage })));
const RegisterPage = lazy(() => import("./pages/RegisterPage").then((module) => ({ default: module.RegisterPage })));
const ResetPage = lazy(() => import("./pages/ResetPage").then((module) => ({ default: module.ResetPage })));
const StructurePage = lazy(() => import("./pages/StructurePage").then((module) => ({ default: module.StructurePage })));
const PathsPage = lazy(() => import("./pages/PathsPage").then((module) => ({ default: module.PathsPage })));
const FollowUpsPage = lazy(() => import("./pages/FollowUpsPage").then((module) => ({ default: module.FollowUpsPage })));
const HandoversPage = lazy(() => import("./pages/HandoversPage").then((module) => ({ default: module.HandoversPage })));
const LeavingPage = lazy(() => import("./pages/LeavingPage").then((module) => ({ default: module.LeavingPage })));
const SheetPage = lazy(() => import("./pages/SheetPage").then((module) => ({ default: module.SheetPage })));
const TodayPage = lazy(() => import("./pages/TodayPage").then((module) => ({ default: module.TodayPage })));
const LeadsPage = lazy(() => import("./pages/LeadsPage").then((module) => ({ default: module.LeadsPage })));
const VisitPage = lazy(() => import("./pages/VisitPage").then((module) => ({ default: module.VisitPage })));
const EvidencePage = lazy(() => import("./pages/EvidencePage").then((module) => ({ default: module.EvidencePage })));
const LeadImportPage = lazy(() => import("./pages/LeadImportPage").then((module) => ({ default: module.LeadImportPage })));
const OpportunitiesPage = lazy(() => import("./pages/OpportunitiesPage").then((module) => ({ default: module.OpportunitiesPage })));
const CaseImportPage = lazy(() => import("./pages/CaseImportPage").then((module) => ({ default: module.CaseImportPage })));
const CasesPage = lazy(() => import("./pages/CasesPage").then((module) => ({ default: module.CasesPage })));
const CampaignsPage = lazy(() => import("./pages/CampaignsPage").then((module) => ({ default: module.CampaignsPage })));
const CampaignPage = lazy(() => import("./pages/CampaignPage").then((module) => ({ default: module.CampaignPage })));
const SuggestionsPage = lazy(() => import("./pages/SuggestionsPage").then((module) => ({ default: module.SuggestionsPage })));
const SettingsPage = lazy(() => import("./pages/SettingsPage").then((module) => ({ default: module.SettingsPage })));

/** Which page stands at which address. */
export function makeRouter() {
  return createBrowserRouter([
    { path: "/join", element: <AtTheDoor page={<JoinPage />} />, errorElement: <CrashedPage /> },
    { path: "/register", element: <AtTheDoor page={<RegisterPage />} />, errorElement: <CrashedPage /> },
    { path: "/reset", element: <AtTheDoor page={<ResetPage />} />, errorElement: <CrashedPage /> },
    {
      path: "/",
      element: <RequireSession />,
      errorElement: <CrashedPage />,
      children: [
        { index: true, element: <Navigate to="/accounts" replace /> },
        { path: "today", element: <TodayPage /> },
        { path: "accounts", element: <AccountsPage /> },
        { path: "accounts/:accountId/handover-sheet", element: <SheetPage /> },
        { path: "accounts/:accountId/:tab?", element: <AccountAt /> },
        { path: "chains", element: <ChainsPage /> },
        { path: "chains/:chainId", element: <ChainPage /> },
        { path: "contacts", element: <ContactsPage /> },
        { path: "contacts/import", element: <ContactImportPage /> },
        { path: "contacts/duplicates", element: <DuplicatesPage /> },
        { path: "leads", element: <LeadsPage /> },
        { path: "followups", element: <FollowUpsPage /> },
        { path: "paths", element: <PathsPage /> },
        { path: "suggestions", element: <SuggestionsPage /> },
        { path: "leads/import", element: <LeadImportPage /> },
        { path: "opportunities", element: <OpportunitiesPage /> },
        { path: "visits/:visitId", element: <VisitPage /> },
        { path: "evidence/:interactionId", element: <EvidencePage /> },
        { path: "cases", element: <CasesPage /> },
        { path: "cases/import", element: <CaseImportPage /> },
        { path: "campaigns", element: <CampaignsPage /> },
        { path: "campaigns/:campaignId", element: <CampaignPage /> },
        { path: "structure/:tab?", element: <StructurePage /> },
        { path: "handovers", element: <HandoversPage /> },
        { path: "handovers/:handoverId/sheets/:accountId", element: <SheetPage /> },
        { path: "members/:memberId/leaving", element: <LeavingPage /> },
        { path: "settings/:section?", element: <SettingsPage /> },
        { path: "*", element: <NotFoundPage /> },
      ],
    },
  ]);
}

/** A page that needs nobody to be signed in. */
function AtTheDoor({ page }: { page: ReactNode }) {
  return <Suspense fallback={<Loading />}>{page}</Suspense>;
}

/** Another account is another page: nothing of the former one's state may stay. */
function AccountAt() {
  const { accountId = "", tab } = useParams();
  return <AccountPage key={accountId} accountId={accountId} tab={tab ?? "chart"} />;
}
