import type { ChainMember, Stage } from "../../../api/chains";
import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useChainApi } from "../chainContext";
import { ContactPick } from "../create/ContactPick";
import { kindOfNext, partsIn } from "../model/lanes";
import { isRed } from "../model/stance";
import { contactsOf } from "../model/members";

/** Who could count in a stage: a click on somebody puts him there at once. */
export function StagePeople({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const { chain, deeds } = useChainApi();
  const free = chain.members.filter((member) => partsIn(stage, member.id).length === 0);
  const kind = kindOfNext(stage);
  return (
    <div className="stage-people">
      {free.length > 0 && (
        <>
          <p className="quiet">{t("chains.lane.members")}</p>
          <div className="stage-people-members">
            {free.map((member) => (
              <MemberButton key={member.id} member={member} onChoose={() => deeds.setPart(stage.id, member.id, kind)} />
            ))}
          </div>
        </>
      )}
      <p className="quiet">{t("chains.people.contacts")}</p>
      <ContactPick
        accountId={chain.account.id}
        hidden={contactsOf(chain.members)}
        chosen={[]}
        onChange={(ids) => void deeds.join({ contact_ids: [...ids], stage_id: stage.id, kind })}
        empty={t("chains.people.all_on_chain")}
      />
    </div>
  );
}

function MemberButton({ member, onChoose }: { member: ChainMember; onChoose: () => void }) {
  return (
    <button type="button" className="stage-people-member" onClick={onChoose}>
      <PersonName name={member.name} uninsighted={isRed(member)} />
    </button>
  );
}
