import {
  ApartmentOutlined,
  BranchesOutlined,
  BulbOutlined,
  CarryOutOutlined,
  ContactsOutlined,
  CustomerServiceOutlined,
  FundOutlined,
  ScheduleOutlined,
  NodeIndexOutlined,
  NotificationOutlined,
  SearchOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { NavLink, Outlet } from "react-router";

import "./shell.css";

import type { Session } from "../api/types";
import { NoticeBell } from "../features/notices/NoticeBell";
import { useTranslation } from "../i18n";
import { Loading } from "../ui/Loading";
import { Logo } from "../ui/Logo";
import { GlobalSearch } from "./GlobalSearch";
import { LanguageSwitch } from "./LanguageSwitch";
import { SwitchedNotice } from "./SwitchedNotice";
import { UserMenu } from "./UserMenu";
import { useSearchKey } from "./useSearchKey";

/** The frame around every page: navigation, search, language, user. */
export function Shell({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [searching, setSearching] = useState(false);
  useSearchKey(() => setSearching(true));
  useEffect(fetchChartPage, []);
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t("shell.skip")}
      </a>
      <Rail />
      <div className="shell-body">
        <header className="shell-head">
          <div className="shell-workspace" title={session.workspace_name}>
            {session.workspace_name}
          </div>
          <button type="button" className="shell-search" aria-label={t("common.search")} onClick={() => setSearching(true)}>
            <SearchOutlined />
            <span className="shell-search-text">{t("shell.search_hint")}</span>
            <kbd>/</kbd>
          </button>
          <NoticeBell />
          <LanguageSwitch />
          <UserMenu session={session} />
        </header>
        <main id="main" className="shell-main" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SwitchedNotice />
      <GlobalSearch open={searching} onClose={() => setSearching(false)} />
    </div>
  );
}

function Rail() {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = i18n.language === "en" ? "Guanxi" : "关系 Guanxi";
  }, [i18n.language]);
  return (
    <nav className="shell-rail" aria-label={t("shell.nav")}>
      <div className="shell-brand">
        <Logo size={34} />
      </div>
      <ul className="shell-nav">
        <RailLink to="/today" icon={<CarryOutOutlined />} text={t("shell.today")} />
        <RailLink to="/accounts" icon={<ShopOutlined />} text={t("shell.accounts")} />
        <RailLink to="/contacts" icon={<TeamOutlined />} text={t("shell.contacts")} />
        <RailLink to="/leads" icon={<ContactsOutlined />} text={t("shell.leads")} />
        <RailLink to="/followups" icon={<ScheduleOutlined />} text={t("shell.follow_ups")} />
        <RailLink wide to="/paths" icon={<NodeIndexOutlined />} text={t("paths.nav")} />
        <RailLink wide to="/suggestions" icon={<BulbOutlined />} text={t("shell.suggestions")} />
        <RailLink wide to="/opportunities" icon={<FundOutlined />} text={t("shell.opportunities")} />
        <RailLink wide to="/chains" icon={<BranchesOutlined />} text={t("shell.chains")} />
        <RailLink wide to="/cases" icon={<CustomerServiceOutlined />} text={t("shell.cases")} />
        <RailLink wide to="/campaigns" icon={<NotificationOutlined />} text={t("shell.campaigns")} />
        <RailLink wide to="/structure" icon={<ApartmentOutlined />} text={t("shell.structure")} />
      </ul>
      <ul className="shell-nav shell-nav-end shell-wide">
        <RailLink to="/settings" icon={<SettingOutlined />} text={t("shell.settings")} />
      </ul>
    </nav>
  );
}

interface LinkProps {
  to: string;
  icon: ReactNode;
  text: string;
  /** Not in the bar of a phone, where the user's menu has it. */
  wide?: boolean;
}

function RailLink({ to, icon, text, wide = false }: LinkProps) {
  return (
    <li className={wide ? "shell-wide" : undefined}>
      <NavLink to={to} className={({ isActive }) => (isActive ? "shell-link active" : "shell-link")}>
        {icon}
        <span>{text}</span>
      </NavLink>
    </li>
  );
}

/** The chart is where most go next: its code comes while nothing else is to do. */
function fetchChartPage(): void {
  setTimeout(() => void import("./pages/AccountPage"), 1500);
}
