import { Drawer, Modal, Steps } from "antd";
import { useState, type ReactNode } from "react";

import "./imports.css";

import type { ImportKind } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";
import { OpenImport, STEPS, type Step } from "./OpenImport";
import { SourceStep } from "./SourceStep";

interface Props {
  /** Where the rows belong that name no account of their own. */
  account?: { id: string; name: string };
  /** A campaign's people. */
  campaign?: { id: string; name: string };
  kind: ImportKind;
  /** An import begun before. */
  importId?: string;
  onClose: () => void;
}

/** From a file or a pasted text to seats and contacts, in steps that can be gone back on until the last. */
export function ImportWizard({ account, campaign, kind, importId, onClose }: Props) {
  const { t } = useTranslation();
  const [id, setId] = useState<string | null>(importId ?? null);
  const [step, setStep] = useState<Step>("source");
  const [busy, setBusy] = useState(false);
  return (
    <Frame
      title={campaign ? t("imports.campaign_title_of", { name: campaign.name }) : account ? t("imports.into_account", { name: account.name }) : t(kind === "chart" ? "imports.contacts_title" : `imports.${kind}_title`)}
      step={id === null ? "source" : step}
      closable={!busy}
      onClose={onClose}
    >
      {id === null ? (
        <SourceStep accountId={account?.id} campaignId={campaign?.id} kind={kind} onRead={(job) => setId(job.id)} />
      ) : (
        <OpenImport key={id} id={id} onStep={setStep} onBusy={setBusy} onClose={onClose} onAnother={() => setId(null)} />
      )}
    </Frame>
  );
}

interface FrameProps {
  title: string;
  step: Step;
  closable: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A window on a desk, the whole screen on a phone. */
function Frame({ title, step, closable, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const at = STEPS.indexOf(step);
  const shared = { open: true, closable, keyboard: closable, mask: { closable: false } } as const;
  if (phone) {
    return (
      <Drawer
        {...shared}
        placement="bottom"
        size="100dvh"
        title={title}
        extra={<span className="quiet nowrap">{t("imports.step_of", { at: at + 1, of: STEPS.length, name: t(`imports.step.${step}`) })}</span>}
        onClose={onClose}
        className="import-frame"
      >
        {children}
      </Drawer>
    );
  }
  return (
    <Modal {...shared} title={title} width={1080} centered footer={null} onCancel={onClose} className="import-frame">
      <Steps
        size="small"
        current={at}
        items={STEPS.map((name) => ({ title: t(`imports.step.${name}`) }))}
        className="import-steps"
      />
      {children}
    </Modal>
  );
}
